import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { eventsOf } from '../objects/voiceLog';
import { find } from './find';

/** All at once: this list has no pages (Voice API, logs: list events). */
export const listVoiceLogEvents: Endpoint = {
	method: 'GET',
	path: '/api/voice/logs/:Id/events',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const call = find(state, 'call', accountSid, sids.Id);
		const data = [...eventsOf(call), ...(state.callEvents.get(call.sid) ?? [])];
		return jsonAnswer(200, { data }, `${data.length} events`);
	},
};
