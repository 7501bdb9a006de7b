import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { findConferenceRecording } from './find';

export const getConferenceRecording: Endpoint = {
	method: 'GET',
	path: '/Conferences/:ConferenceSid/Recordings/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const shown = state.shownRecording(findConferenceRecording(state, accountSid, sids));
		return jsonAnswer(200, shown, shown.status);
	},
};
