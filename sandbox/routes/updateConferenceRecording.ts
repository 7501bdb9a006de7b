import type { Refusal } from '../behaviour';
import { notInProgress } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { find, findConferenceRecording } from './find';
import { checkPauseBehavior, recordingUpdateParameters, updateAnswer } from './recordingUpdate';

/** Unlike on a call, SignalWire's 422 is here a list of messages without a code. */
const REFUSAL: Refusal = 'refused422C';

export const updateConferenceRecording: Endpoint = {
	method: 'POST',
	path: '/Conferences/:ConferenceSid/Recordings/:Sid',
	scope: 'calling',
	parameters: recordingUpdateParameters,
	answer(request, state) {
		const { accountSid, sids } = request;
		checkPauseBehavior(request, state);
		const recording = findConferenceRecording(state, accountSid, sids);
		const conference = find(state, 'conference', accountSid, sids.ConferenceSid);
		if (conference.status !== 'in-progress') {
			throw notInProgress(REFUSAL, 'The conference is not in progress');
		}
		return updateAnswer(request, recording, REFUSAL, state);
	},
};
