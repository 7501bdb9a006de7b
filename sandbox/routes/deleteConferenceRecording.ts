import { noContentAnswer } from '../http/answer';
import { unfinished } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { isFinished } from '../objects/status';
import { findConferenceRecording } from './find';

/** Its documented refusals are 400, 401 and 404; the deletion of other recordings knows 422. */
export const deleteConferenceRecording: Endpoint = {
	method: 'DELETE',
	path: '/Conferences/:ConferenceSid/Recordings/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids, effect }, state) {
		const recording = findConferenceRecording(state, accountSid, sids);
		if (!isFinished(recording)) throw unfinished(400, 'The recording is still in progress');
		if (effect === 'applied') state.recordings.delete(recording.sid);
		return noContentAnswer();
	},
};
