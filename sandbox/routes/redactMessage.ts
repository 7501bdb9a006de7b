import { ApiError } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { content } from '../http/parameters';
import { isWaitingToBeSent } from '../objects/message';
import { find } from './find';
import { updatedAnswer } from './updatedAnswer';

const CANNOT_BE_REDACTED = 50509;

/** The text can be taken away, not changed. */
export const redactMessage: Endpoint = {
	method: 'POST',
	path: '/Messages/:Sid',
	scope: 'messaging',
	parameters: { Body: { ...content, maxLength: 0, required: true } },
	answer(request, state) {
		const message = find(state, 'message', request.accountSid, request.sids.Sid);
		if (isWaitingToBeSent(message)) {
			throw new ApiError(422, CANNOT_BE_REDACTED, `The message is still ${message.status}`);
		}
		return updatedAnswer(
			'message',
			message,
			{ body: state.behaviour.redactedBody },
			request,
			state,
		);
	},
};
