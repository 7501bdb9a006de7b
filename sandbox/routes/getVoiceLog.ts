import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { voiceLogOf } from '../objects/voiceLog';
import { find } from './find';

/** A call's SID is the id of its log here; the documentation does not say whether it is. */
export const getVoiceLog: Endpoint = {
	method: 'GET',
	path: '/api/voice/logs/:Id',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const log = voiceLogOf(find(state, 'call', accountSid, sids.Id), state.origin);
		return jsonAnswer(200, log, log.status);
	},
};
