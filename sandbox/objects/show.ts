import type { Behaviour } from '../behaviour';
import type { Call } from './call';
import type { Conference } from './conference';
import type { Recording } from './recording';
import type { Transcription } from './transcription';

/** An object as an answer shows it; `missingFields` leaves out what may be null. */
export type Shown<T> = Partial<T> & { sid: string; status: string };

/** Values that no documentation knows, for `unknownValues`. */
export const UNKNOWN_STATUS = 'under-review';
export const UNKNOWN_SOURCE = 'SatelliteLink';

const NULLABLE_CALL_FIELDS: ReadonlyArray<keyof Call> = [
	'parent_call_sid',
	'phone_number_sid',
	'start_time',
	'end_time',
	'price',
	'answered_by',
	'forwarded_from',
	'caller_name',
	'annotation',
	'group_sid',
	'audio_in_mos',
	'audio_rtt_avg',
	'audio_rtt_min',
	'audio_rtt_max',
	'audio_out_jitter_min',
	'audio_out_jitter_max',
	'audio_out_jitter_avg',
	'audio_out_lost',
	'sip_result_code',
];

const NULLABLE_RECORDING_FIELDS: ReadonlyArray<keyof Recording> = [
	'call_sid',
	'conference_sid',
	'start_time',
	'end_time',
	'price',
	'error_code',
	'encryption_details',
	'trim',
];

export function showCall(call: Call, behaviour: Behaviour): Shown<Call> {
	const { duration, price } = call;
	const otherTyping = { duration: String(duration), price: price === null ? null : String(price) };
	return show(call, behaviour, otherTyping, NULLABLE_CALL_FIELDS);
}

export function showRecording(recording: Recording, behaviour: Behaviour): Shown<Recording> {
	const { duration, channel, channels, price } = recording;
	const otherTyping = {
		duration: String(duration),
		channel: Number(channel),
		channels: Number(channels),
		price: price === null ? null : Number(price),
		trim: null,
	};
	return show(recording, behaviour, otherTyping, NULLABLE_RECORDING_FIELDS, {
		source: UNKNOWN_SOURCE,
	});
}

export function showConference(conference: Conference, behaviour: Behaviour): Shown<Conference> {
	return show(conference, behaviour, {}, []);
}

export function showTranscription(
	transcription: Transcription,
	behaviour: Behaviour,
): Shown<Transcription> {
	const { duration, price } = transcription;
	const otherTyping = {
		duration: String(duration),
		price: price === null ? null : Number(price),
		type: 'fast',
	};
	return show(transcription, behaviour, otherTyping, ['price', 'transcription_text']);
}

function show<T extends { sid: string; status: string }>(
	object: T,
	behaviour: Behaviour,
	otherTyping: Partial<T>,
	nullable: ReadonlyArray<keyof T>,
	unknown: Partial<T> = {},
): Shown<T> {
	const shown: Shown<T> = { ...object };
	if (behaviour.numbersAsStrings) Object.assign(shown, otherTyping);
	if (behaviour.unknownValues) Object.assign(shown, unknown, { status: UNKNOWN_STATUS });
	if (behaviour.missingFields) nullable.forEach((name) => delete shown[name]);
	return shown;
}
