import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { findParticipant, PARTICIPANT_PATH } from './participant';

export const getParticipant: Endpoint = {
	method: 'GET',
	path: PARTICIPANT_PATH,
	scope: 'calling',
	parameters: {},
	answer(request, state) {
		const shown = state.shown('participant', findParticipant(request, state));
		return jsonAnswer(200, shown, shown.status);
	},
};
