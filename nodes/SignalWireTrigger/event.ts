import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { RefusedCallback } from './refusedCallback';

/** The events by their names in saved workflows, with how the editor shows them. */
export const EVENTS: INodePropertyOptions[] = [
	['call.busy', 'Call Busy', 'The called party is busy'],
	['call.canceled', 'Call Canceled', 'The call was canceled before it was answered'],
	['call.completed', 'Call Completed', 'The call was answered, and has ended'],
	['call.failed', 'Call Failed', 'The call could not be connected'],
	['call.in-progress', 'Call In Progress', 'The call was answered'],
	['call.initiated', 'Call Initiated', 'The call is being set up'],
	['call.no-answer', 'Call No Answer', 'Nobody answered in time'],
	['call.ringing', 'Call Ringing', 'The called phone rings'],
	['recording.absent', 'Recording Absent', 'Too short or silent, so there is no file'],
	['recording.completed', 'Recording Completed', 'The file is there'],
	['recording.failed', 'Recording Failed', 'Recording did not work, so there is no file'],
	['recording.in-progress', 'Recording In Progress', 'The recording has started'],
	['transcription.completed', 'Transcription Completed', 'The text is there'],
	['transcription.failed', 'Transcription Failed', 'There is no text'],
].map(([value, name, description]) => ({ name, value, description }));

/** Which field tells that a callback is about what, and by which SID; the first that is there. */
const SUBJECTS = [
	{ subject: 'transcription', status: 'TranscriptionStatus', sid: 'TranscriptionSid' },
	{ subject: 'recording', status: 'RecordingStatus', sid: 'RecordingSid' },
	{ subject: 'call', status: 'CallStatus', sid: 'CallSid' },
];

const isMissing = (sid: unknown) => String(sid ?? '').trim() === '';

/** Callbacks of a conference speak of one of its calls, too. */
const CONFERENCE_EVENT = /^(conference|participant)-/;

/**
 * The name of the event that a callback reports (Compatibility API, callbacks), such as
 * `recording.completed`; undefined where it reports none that has a name here.
 *
 * @throws {RefusedCallback} when it does not say what the event is about
 */
export function eventOf(fields: IDataObject): string | undefined {
	if (CONFERENCE_EVENT.test(String(fields.StatusCallbackEvent ?? ''))) return undefined;
	const found = SUBJECTS.find(({ status }) => fields[status] !== undefined);
	if (!found) return undefined;
	const status = fields[found.status];
	if (isMissing(fields[found.sid])) throw new RefusedCallback(`There is no ${found.sid}`);
	return `${found.subject}.${String(status).toLowerCase()}`;
}
