import { noContentAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { findParticipant, PARTICIPANT_PATH } from './participant';

/** Takes a call out of a conference; the call itself goes on. */
export const removeParticipant: Endpoint = {
	method: 'DELETE',
	path: PARTICIPANT_PATH,
	scope: 'calling',
	parameters: {},
	answer(request, state) {
		const participant = findParticipant(request, state);
		if (request.effect === 'applied') state.leave(participant);
		return noContentAnswer();
	},
};
