import type { IDataObject } from 'n8n-workflow';
import { lengthOf, readableTime, shortAddress } from './readable';

const SEPARATOR = ' · ';
const LONGEST_TEXT = 60;
const LONGEST_MESSAGE = 40;
const LONGEST_NAME = 15;
const SID_START = 8;

const joined = (parts: unknown[]) =>
	parts.filter((part) => typeof part === 'string' && part !== '').join(SEPARATOR);

const numbersOf = ({ from, to }: IDataObject) => `${shortAddress(from)} → ${shortAddress(to)}`;

/** A phone number as it is, since its end tells it from others; a longer name in part. */
function narrowAddress(address: unknown): string {
	const whole = shortAddress(address);
	const isNarrow = whole.startsWith('+') || whole.length <= LONGEST_NAME;
	return isNarrow ? whole : `${whole.slice(0, LONGEST_NAME - 1)}…`;
}

const startOf = ({ start_time, date_created }: IDataObject, timezone: string) =>
	readableTime(start_time ?? date_created, timezone);

/** Numbers, start, status and length of a call, such as a person recognises it by. */
export function callLabel(call: IDataObject, timezone: string): string {
	const { from, to, status, duration } = call;
	// The list of the editor is narrow, and cuts off the end.
	const numbers = `${narrowAddress(from)} → ${narrowAddress(to)}`;
	return joined([numbers, startOf(call, timezone), status, lengthOf(duration)]);
}

/** Numbers, start and direction of a call in a list where all have the same status. */
export function liveCallLabel(call: IDataObject, timezone: string): string {
	return joined([numbersOf(call), startOf(call, timezone), call.direction]);
}

/** Start, length and status of a recording in the list of its call or conference. */
export function recordingLabel(recording: IDataObject, timezone: string): string {
	const { duration, status } = recording;
	return joined([startOf(recording, timezone), lengthOf(duration), status]);
}

function ownerOf({ from, to, call_sid, conference_sid }: IDataObject): string {
	if (from !== undefined || to !== undefined) return numbersOf({ from, to });
	if (typeof call_sid === 'string') return `call ${call_sid.slice(0, SID_START)}`;
	if (typeof conference_sid === 'string') return `conference ${conference_sid.slice(0, SID_START)}`;
	return '';
}

/** The same and the numbers of the call, in a list of the recordings of many. */
export function ownedRecordingLabel(recording: IDataObject, timezone: string): string {
	return joined([recordingLabel(recording, timezone), ownerOf(recording)]);
}

/** Name, start and status of a conference. */
export function conferenceLabel(conference: IDataObject, timezone: string): string {
	const { friendly_name, date_created, status } = conference;
	return joined([friendly_name, readableTime(date_created, timezone), status]);
}

/** The other side of a message, its first words and when it was sent or came. */
export function messageLabel(message: IDataObject, timezone: string): string {
	const { direction, from, to, body, date_sent: sent, date_created: created } = message;
	const other = direction === 'inbound' ? `from ${shortAddress(from)}` : `to ${shortAddress(to)}`;
	const words = typeof body === 'string' ? [...body].slice(0, LONGEST_MESSAGE).join('') : '';
	return joined([
		other,
		words.replace(/\s+/g, ' ').trim(),
		readableTime(sent ?? created, timezone),
	]);
}

/** The beginning of the text of a transcription, when it was made, and its status. */
export function transcriptionLabel(transcription: IDataObject, timezone: string): string {
	const { transcription_text: written, date_created, status } = transcription;
	const text = typeof written === 'string' ? written.slice(0, LONGEST_TEXT) : '';
	return joined([text, readableTime(date_created, timezone), status]);
}

/** The numbers of a participant's call, or else its SID, what it does, and when it came in. */
export function participantLabel(participant: IDataObject, timezone: string): string {
	const { from, to, call_sid, date_created } = participant;
	const call = from !== undefined || to !== undefined ? numbersOf({ from, to }) : call_sid;
	const states = ['hold', 'muted', 'coaching'].filter((name) => participant[name] === true);
	return joined([call, ...states, readableTime(date_created, timezone)]);
}

/** The name of a phone number, and the number. */
export const phoneNumberLabel = ({ friendly_name, phone_number }: IDataObject) =>
	joined([friendly_name, phone_number]);

/** The same, of SignalWire's own API. */
export const relayPhoneNumberLabel = ({ name, number }: IDataObject) => joined([name, number]);
