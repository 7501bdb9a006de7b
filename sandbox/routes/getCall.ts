import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { showCall } from '../objects/show';
import { findCall } from './find';

export const getCall: Endpoint = {
	method: 'GET',
	path: '/Calls/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const call = findCall(state, accountSid, sids.Sid);
		return jsonAnswer(200, showCall(call, state.behaviour), call.status);
	},
};
