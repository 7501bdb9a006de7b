import { noContentAnswer } from '../http/answer';
import { unfinished } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { isWaitingToBeSent } from '../objects/message';
import { find } from './find';

export const deleteMessage: Endpoint = {
	method: 'DELETE',
	path: '/Messages/:Sid',
	scope: 'messaging',
	parameters: {},
	answer({ accountSid, sids, effect }, state) {
		const message = find(state, 'message', accountSid, sids.Sid);
		if (isWaitingToBeSent(message)) throw unfinished(422, 'The message is still in progress');
		if (effect === 'applied') state.remove('message', message);
		return noContentAnswer();
	},
};
