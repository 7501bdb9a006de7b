import { jsonAnswer } from '../http/answer';
import { notInProgress } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { httpMethod, httpUrl, oneOf, type Values } from '../http/parameters';
import { isLive, type Call } from '../objects/call';
import { rfc2822 } from '../objects/dates';
import type { Recording } from '../objects';
import { isActive } from '../objects/status';
import type { SandboxState } from '../state';
import { find } from './find';

const BAD_TRIM = 13699;
const BAD_CALLBACK_EVENT = 13621;

export const startRecording: Endpoint = {
	method: 'POST',
	path: '/Calls/:CallSid/Recordings',
	scope: 'calling',
	parameters: {
		RecordingChannels: oneOf(['mono', 'dual']),
		RecordingTrack: oneOf(['inbound', 'outbound', 'both']),
		Trim: oneOf(['trim-silence', 'do-not-trim'], BAD_TRIM),
		RecordingStatusCallback: httpUrl,
		RecordingStatusCallbackMethod: httpMethod,
		RecordingStatusCallbackEvent: {
			...oneOf(['in-progress', 'completed', 'absent'], BAD_CALLBACK_EVENT),
			isWordList: true,
		},
	},
	answer({ accountSid, sids, values, effect }, state) {
		const call = find(state, 'call', accountSid, sids.CallSid);
		if (!isLive(call)) {
			throw notInProgress(state.behaviour.finishedCallUpdate, 'The call is not in progress');
		}
		checkIsFirst(call, state);
		const channels = values.RecordingChannels === 'dual' ? '2' : '1';
		const recording = {
			call_sid: call.sid,
			account_sid: call.account_sid,
			start_time: rfc2822(state.now()),
			duration: 0,
			price: null,
			channel: channels,
			channels,
			trim: values.Trim ?? 'do-not-trim',
		};
		const isStarted = effect === 'applied';
		const started = isStarted
			? state.addRecording(recording)
			: state.create('recording', recording);
		if (isStarted) watchRecording(started, values, state);
		return jsonAnswer(200, state.shownRecording(started), started.status);
	},
};

/** Compatibility API, recordings: create; without a choice of events, only the last one is told. */
function watchRecording(recording: Recording, values: Values, { callbacks }: SandboxState): void {
	const url = values.RecordingStatusCallback;
	if (url === undefined) return;
	const method = values.RecordingStatusCallbackMethod ?? 'POST';
	const events = (values.RecordingStatusCallbackEvent ?? 'completed').split(' ');
	callbacks.watch(recording, { url, method, events });
}

function checkIsFirst(call: Call, { recordings, behaviour }: SandboxState): void {
	if (behaviour.secondRecording === 'accepted') return;
	for (const recording of recordings.values()) {
		if (recording.call_sid === call.sid && isActive(recording)) {
			throw notInProgress(behaviour.secondRecording, 'The call is being recorded already');
		}
	}
}
