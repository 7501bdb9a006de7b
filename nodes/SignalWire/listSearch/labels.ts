import type { IDataObject } from 'n8n-workflow';

const SEPARATOR = ' · ';
const LONGEST_TEXT = 60;
const LONGEST_MESSAGE = 40;

/** Milliseconds since 1970 of a date of the API (RFC 2822 in most places), 0 where there is none. */
export function timestamp(date: unknown): number {
	const parsed = typeof date === 'string' ? Date.parse(date) : NaN;
	return Number.isNaN(parsed) ? 0 : parsed;
}

function readableTime(date: unknown, timezone: string): string {
	const at = timestamp(date);
	if (at === 0) return '';
	return new Intl.DateTimeFormat('en-GB', {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: timezone,
	}).format(at);
}

const joined = (parts: unknown[]) =>
	parts.filter((part) => typeof part === 'string' && part !== '').join(SEPARATOR);

/** What a response says, where it says text or a number. */
const textOf = (value: unknown) =>
	['string', 'number'].includes(typeof value) ? String(value) : '?';

/** Numbers, start, direction and status of a call, such as a person recognises it by. */
export function callLabel(call: IDataObject, timezone: string): string {
	const numbers = `${textOf(call.from)} to ${textOf(call.to)}`;
	const start = readableTime(call.start_time ?? call.date_created, timezone);
	// What tells calls apart comes first: the list of the editor is narrow.
	return joined([numbers, start, call.direction, call.status]);
}

/** Status, start and length of a recording. */
export function recordingLabel(recording: IDataObject, timezone: string): string {
	const start = readableTime(recording.start_time ?? recording.date_created, timezone);
	const seconds = Number(recording.duration ?? NaN);
	return joined([recording.status, start, Number.isNaN(seconds) ? '' : `${seconds} s`]);
}

/** Name, status and start of a conference. */
export function conferenceLabel(conference: IDataObject, timezone: string): string {
	const start = readableTime(conference.date_created, timezone);
	return joined([conference.friendly_name, conference.status, start]);
}

/** The other side of a message, its first words and when it was sent or came. */
export function messageLabel(message: IDataObject, timezone: string): string {
	const { direction, from, to, body, date_sent: sent, date_created: created } = message;
	const other = direction === 'inbound' ? `from ${textOf(from)}` : `to ${textOf(to)}`;
	const words = typeof body === 'string' ? [...body].slice(0, LONGEST_MESSAGE).join('') : '';
	return joined([
		other,
		words.replace(/\s+/g, ' ').trim(),
		readableTime(sent ?? created, timezone),
	]);
}

/** The beginning of the text of a transcription, its status and when it was made. */
export function transcriptionLabel(transcription: IDataObject, timezone: string): string {
	const { transcription_text: written } = transcription;
	const text = typeof written === 'string' ? written.slice(0, LONGEST_TEXT) : '';
	return joined([text, transcription.status, readableTime(transcription.date_created, timezone)]);
}

/** The call of a participant, what it does, and when it came in. */
export function participantLabel(participant: IDataObject, timezone: string): string {
	const states = ['hold', 'muted', 'coaching'].filter((name) => participant[name] === true);
	const start = readableTime(participant.date_created, timezone);
	return joined([participant.call_sid, ...states, start]);
}

/** The name of a phone number, and the number. */
export const phoneNumberLabel = ({ friendly_name, phone_number }: IDataObject) =>
	joined([friendly_name, phone_number]);
