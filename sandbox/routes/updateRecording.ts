import { notFound, notInProgress } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { isLive } from '../objects/call';
import { find } from './find';
import { checkPauseBehavior, recordingUpdateParameters, updateAnswer } from './recordingUpdate';

export const updateRecording: Endpoint = {
	method: 'POST',
	path: '/Calls/:CallSid/Recordings/:Sid',
	scope: 'calling',
	parameters: recordingUpdateParameters,
	answer(request, state) {
		const { accountSid, sids } = request;
		checkPauseBehavior(request, state);
		const call = find(state, 'call', accountSid, sids.CallSid);
		const recording = find(state, 'recording', accountSid, sids.Sid);
		if (recording.call_sid !== call.sid) {
			throw notFound(`Recording ${recording.sid} was not found on call ${call.sid}`);
		}
		if (!isLive(call)) {
			throw notInProgress(state.behaviour.finishedCallUpdate, 'The call is not in progress');
		}
		return updateAnswer(request, recording, 'refused400', state);
	},
};
