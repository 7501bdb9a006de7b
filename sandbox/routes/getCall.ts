import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { find } from './find';

export const getCall: Endpoint = {
	method: 'GET',
	path: '/Calls/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const call = find(state, 'call', accountSid, sids.Sid);
		return jsonAnswer(200, state.shown('call', call), call.status);
	},
};
