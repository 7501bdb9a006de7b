import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { showConference } from '../objects/show';
import { findConference } from './find';

export const getConference: Endpoint = {
	method: 'GET',
	path: '/Conferences/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const conference = findConference(state, accountSid, sids.Sid);
		return jsonAnswer(200, showConference(conference, state.behaviour), conference.status);
	},
};
