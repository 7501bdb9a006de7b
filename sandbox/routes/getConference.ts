import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { find } from './find';

export const getConference: Endpoint = {
	method: 'GET',
	path: '/Conferences/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const conference = find(state, 'conference', accountSid, sids.Sid);
		return jsonAnswer(200, state.shown('conference', conference), conference.status);
	},
};
