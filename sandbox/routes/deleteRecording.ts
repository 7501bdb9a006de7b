import { noContentAnswer } from '../http/answer';
import { unfinished } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { isFinished } from '../objects/status';
import { find } from './find';

export const deleteRecording: Endpoint = {
	method: 'DELETE',
	path: '/Recordings/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids, effect }, state) {
		const recording = find(state, 'recording', accountSid, sids.Sid);
		if (!isFinished(recording)) throw unfinished(422, 'The recording is still in progress');
		if (effect === 'applied') state.recordings.delete(recording.sid);
		return noContentAnswer();
	},
};
