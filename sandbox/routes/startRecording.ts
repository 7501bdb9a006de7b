import { jsonAnswer } from '../http/answer';
import { notInProgress } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { isLive, type Call } from '../objects/call';
import { isActive } from '../objects/status';
import type { SandboxState } from '../state';
import { find } from './find';
import { keepRecording, newRecording, recordingParameters } from './recordingStart';

export const startRecording: Endpoint = {
	method: 'POST',
	path: '/Calls/:CallSid/Recordings',
	scope: 'calling',
	parameters: recordingParameters,
	answer({ accountSid, sids, values, effect }, state) {
		const call = find(state, 'call', accountSid, sids.CallSid);
		if (!isLive(call)) {
			throw notInProgress(state.behaviour.finishedCallUpdate, 'The call is not in progress');
		}
		checkIsFirst(call, state);
		const started = newRecording(call, values, state);
		if (effect === 'applied') keepRecording(started, values, state);
		return jsonAnswer(200, state.shownRecording(started), started.status);
	},
};

function checkIsFirst(call: Call, { recordings, behaviour }: SandboxState): void {
	if (behaviour.secondRecording === 'accepted') return;
	for (const recording of recordings.values()) {
		if (recording.call_sid === call.sid && isActive(recording)) {
			throw notInProgress(behaviour.secondRecording, 'The call is being recorded already');
		}
	}
}
