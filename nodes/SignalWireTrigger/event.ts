import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { RefusedCallback, UnknownEvent } from './callbackErrors';

/** The events by their names in saved workflows, with how the editor shows them. */
export const EVENTS: INodePropertyOptions[] = [
	['call.in-progress', 'Call Answered', 'Somebody answered, and the call is in progress'],
	['call.busy', 'Call Busy', 'The called party is busy'],
	['call.canceled', 'Call Canceled', 'The call was canceled before it was answered'],
	['call.completed', 'Call Completed', 'The call was answered and has ended'],
	['call.failed', 'Call Failed', 'The call could not be connected'],
	['call.initiated', 'Call Initiated', 'The call is being set up'],
	['call.no-answer', 'Call No Answer', 'Nobody answered in time'],
	['call.ringing', 'Call Ringing', 'The called phone rings'],
	['recording.completed', 'Recording Completed', 'The audio file is ready'],
	['recording.absent', 'Recording Empty', 'No file: too short or silent'],
	['recording.failed', 'Recording Failed', 'No file: the recording did not work'],
	['recording.in-progress', 'Recording In Progress', 'The recording has started'],
	['transcription.completed', 'Transcription Completed', 'The text is ready'],
	['transcription.failed', 'Transcription Failed', 'No text: the transcription did not work'],
].map(([value, name, description]) => ({ name, value, description }));

/** What a callback reports. */
export interface ReportedEvent {
	/** Such as `recording.completed`. */
	name: string;
	/** The field with the SID of what it is about. */
	sidField: string;
	statusField: string;
}

/** Which fields tell what a callback is about; the first subject whose status is there counts. */
const SUBJECTS = [
	{ subject: 'transcription', statusField: 'TranscriptionStatus', sidField: 'TranscriptionSid' },
	{ subject: 'recording', statusField: 'RecordingStatus', sidField: 'RecordingSid' },
	{ subject: 'call', statusField: 'CallStatus', sidField: 'CallSid' },
];

/** Callbacks of a conference speak of one of its calls, too. */
const CONFERENCE_EVENT = /^(conference|participant)-/;

const isMissing = (sid: unknown) => String(sid ?? '').trim() === '';

/** What a callback holds is repeated in the log only where it is a plain word. */
const inQuotes = (word: string) => (/^[\w.-]{1,50}$/.test(word) ? `"${word}"` : 'of another kind');

/**
 * The event that a callback reports (Compatibility API, callbacks).
 *
 * @throws {UnknownEvent} when it reports none that has a name here
 * @throws {RefusedCallback} when it does not say what the event is about
 */
export function eventOf(fields: IDataObject): ReportedEvent {
	const callbackEvent = String(fields.StatusCallbackEvent ?? '');
	if (CONFERENCE_EVENT.test(callbackEvent)) {
		throw new UnknownEvent(
			`It reports the event ${inQuotes(callbackEvent)} of a conference, and not of a recording. Enter the address as the Recording Status Callback of the conference instead`,
		);
	}
	const found = SUBJECTS.find(({ statusField }) => fields[statusField] !== undefined);
	if (!found) {
		throw new UnknownEvent(
			'It has no RecordingStatus, CallStatus or TranscriptionStatus. Enter the address where the Compatibility API or cXML reports one of them',
		);
	}
	const { subject, sidField, statusField } = found;
	const name = `${subject}.${String(fields[statusField]).toLowerCase()}`;
	if (!EVENTS.some(({ value }) => value === name)) {
		throw new UnknownEvent(`It reports the event ${inQuotes(name)}, which is none of Events`);
	}
	if (isMissing(fields[sidField])) throw new RefusedCallback(`There is no ${sidField}`);
	return { name, sidField, statusField };
}
