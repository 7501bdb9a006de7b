import { httpMethod, httpUrl, oneOf, type Parameters, type Values } from '../http/parameters';
import type { Call, Recording } from '../objects';
import { rfc2822 } from '../objects/dates';
import type { SandboxState } from '../state';

const BAD_TRIM = 13699;
const BAD_CALLBACK_EVENT = 13621;

/** Compatibility API, recordings: create; calls: create has the same. */
export const recordingParameters: Parameters = {
	RecordingChannels: oneOf(['mono', 'dual']),
	RecordingTrack: oneOf(['inbound', 'outbound', 'both']),
	Trim: oneOf(['trim-silence', 'do-not-trim'], BAD_TRIM),
	RecordingStatusCallback: httpUrl,
	RecordingStatusCallbackMethod: httpMethod,
	RecordingStatusCallbackEvent: {
		...oneOf(['in-progress', 'completed', 'absent'], BAD_CALLBACK_EVENT),
		isWordList: true,
	},
};

/** A recording of a call that starts now; it is not kept yet. */
export function newRecording(
	call: Call,
	{ RecordingChannels, Trim = 'do-not-trim' }: Values,
	state: SandboxState,
): Recording {
	const channels = RecordingChannels === 'dual' ? '2' : '1';
	return state.create('recording', {
		call_sid: call.sid,
		account_sid: call.account_sid,
		start_time: rfc2822(state.now()),
		duration: 0,
		price: null,
		channel: channels,
		channels,
		trim: Trim,
	});
}

/** Keeps a recording that has started, and tells what becomes of it; only the last event, without a choice. */
export function keepRecording(recording: Recording, values: Values, state: SandboxState): void {
	state.keep('recording', recording);
	const url = values.RecordingStatusCallback;
	if (url === undefined) return;
	const method = values.RecordingStatusCallbackMethod ?? 'POST';
	const events = (values.RecordingStatusCallbackEvent ?? 'completed').split(' ');
	state.callbacks.watch(recording, { url, method, events });
}
