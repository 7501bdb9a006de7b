import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { AskedForInstructions, RefusedCallback, UnknownEvent } from './callbackErrors';
import { refuseSwml } from './swml';

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
	['message.delivered', 'Message Delivered', 'The carrier has confirmed the delivery'],
	['message.failed', 'Message Failed', 'The message could not be sent'],
	['message.queued', 'Message Queued', 'SignalWire has accepted the message'],
	['message.received', 'Message Received', 'An SMS or MMS has come to one of your numbers'],
	['message.sending', 'Message Sending', 'The message is on its way to the carrier'],
	['message.sent', 'Message Sent', 'The carrier has accepted the message'],
	['message.undelivered', 'Message Undelivered', 'The carrier could not deliver the message'],
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
	{ subject: 'message', statusField: 'MessageStatus', sidField: 'MessageSid' },
];

/** It comes to the address of a number, and has no status (Compatibility API, inbound messages). */
const INBOUND_MESSAGE: ReportedEvent = {
	name: 'message.received',
	sidField: 'MessageSid',
	statusField: 'MessageStatus',
};

const isInboundMessage = ({ MessageSid, From, Body, NumMedia }: IDataObject) =>
	MessageSid !== undefined && From !== undefined && (Body ?? NumMedia) !== undefined;

/** What a status callback of a call has beside the fields of a request for instructions. */
const OF_STATUS_CALLBACKS = ['Timestamp', 'CallbackSource', 'SequenceNumber'];

/** Whether SignalWire asks what to do with a call that comes in (cXML, requests). */
const asksForInstructions = (fields: IDataObject) =>
	String(fields.CallStatus).toLowerCase() === 'ringing' &&
	fields.From !== undefined &&
	OF_STATUS_CALLBACKS.every((name) => fields[name] === undefined);

/** Whether an event comes to an address whose answer SignalWire carries out, and so must be XML. */
export const expectsXml = ({ name }: ReportedEvent) => name === INBOUND_MESSAGE.name;

/** Callbacks of a conference speak of one of its calls, too. */
const CONFERENCE_EVENT = /^(conference|participant)-/;

const isMissing = (sid: unknown) => String(sid ?? '').trim() === '';

/** What a callback holds is repeated in the log only where it is a plain word. */
const inQuotes = (word: string) => (/^[\w.-]{1,50}$/.test(word) ? `"${word}"` : 'of another kind');

/**
 * The event that a callback reports (Compatibility API, callbacks).
 *
 * @throws {UnknownEvent} when it reports none that has a name here
 * @throws {AskedForInstructions} when it reports none, and waits for instructions
 * @throws {AskedForSwml} when it waits for a SWML script
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
		if (isInboundMessage(fields)) return withSid(fields, INBOUND_MESSAGE);
		refuseSwml(fields);
		throw new UnknownEvent(
			'It has no RecordingStatus, CallStatus, TranscriptionStatus or MessageStatus, and is no inbound message. Enter the address where the Compatibility API or cXML reports one of them',
		);
	}
	if (found.subject === 'call' && asksForInstructions(fields)) {
		throw new AskedForInstructions(
			'The address was entered as the Voice URL of a phone number (when a call comes in), where SignalWire asks what to do with the call. The response was an empty document, with which the call ends. Enter the address as the status callback of the number instead, and as the Voice URL what answers your calls',
		);
	}
	const { subject, sidField, statusField } = found;
	const name = `${subject}.${String(fields[statusField]).toLowerCase()}`;
	if (!EVENTS.some(({ value }) => value === name)) {
		throw new UnknownEvent(`It reports the event ${inQuotes(name)}, which is none of Events`);
	}
	return withSid(fields, { name, sidField, statusField });
}

function withSid(fields: IDataObject, event: ReportedEvent): ReportedEvent {
	const { sidField } = event;
	if (isMissing(fields[sidField])) throw new RefusedCallback(`There is no ${sidField}`);
	return event;
}
