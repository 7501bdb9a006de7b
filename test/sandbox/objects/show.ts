import type { Behaviour } from '../behaviour';
import type { Call } from './call';
import type { Recording } from './recording';

/** A call as an answer shows it. */
export function showCall(call: Call, behaviour: Behaviour): Call {
	if (!behaviour.numbersAsStrings) return call;
	return {
		...call,
		duration: String(call.duration),
		price: call.price === null ? null : String(call.price),
	};
}

/** A recording as an answer shows it, in the typing that is switched on. */
export function showRecording(recording: Recording, behaviour: Behaviour): Recording {
	if (!behaviour.numbersAsStrings) return recording;
	return {
		...recording,
		duration: String(recording.duration),
		channel: Number(recording.channel),
		channels: Number(recording.channels),
		price: recording.price === null ? null : Number(recording.price),
		trim: null,
	};
}
