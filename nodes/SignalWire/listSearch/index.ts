import type { IDataObject } from 'n8n-workflow';
import { callOwner, conferenceOwner, recordingsOf } from '../recordings/owner';
import { isOver, statusOf } from '../recordings/status';
import {
	callLabel,
	conferenceLabel,
	messageLabel,
	participantLabel,
	phoneNumberLabel,
	recordingLabel,
	timestamp,
	transcriptionLabel,
} from './labels';
import { currentParameter, currentSid, listSearch, type Search } from './search';

const startOf = (entry: IDataObject) => timestamp(entry.start_time ?? entry.date_created);
const newestFirst = (a: IDataObject, b: IDataObject) => startOf(b) - startOf(a);
const isWaiting = (entry: IDataObject) => isOver(entry) || statusOf(entry) === 'queued';
const activeFirst = (a: IDataObject, b: IDataObject) =>
	Number(isWaiting(a)) - Number(isWaiting(b)) || newestFirst(a, b);
const byLabel = (a: IDataObject, b: IDataObject) =>
	phoneNumberLabel(a).localeCompare(phoneNumberLabel(b));

const calls: Search = {
	path: '/Calls',
	property: 'calls',
	noun: 'calls',
	searchedFields: ['from', 'to', 'direction', 'sid'],
	order: newestFirst,
	label: callLabel,
};

const recordings: Search = {
	path: '/Recordings',
	property: 'recordings',
	noun: 'recordings',
	searchedFields: ['status', 'sid'],
	order: activeFirst,
	label: recordingLabel,
};

const phoneNumbers: Search = {
	path: '/IncomingPhoneNumbers',
	property: 'incoming_phone_numbers',
	noun: 'phone numbers',
	searchedFields: ['friendly_name', 'phone_number', 'sid'],
	order: byLabel,
	label: phoneNumberLabel,
};

const participants: Search = {
	path: '/Conferences/{conferenceSid}/Participants',
	property: 'participants',
	noun: 'participants',
	searchedFields: ['call_sid', 'status'],
	valueField: 'call_sid',
	order: newestFirst,
	label: participantLabel,
};

const liveCalls: Search = { ...calls, noun: 'live calls', query: { Status: 'in-progress' } };

/**
 * Calls, found by number, direction or SID: for recording only those in progress, for a participant
 * those in the chosen conference.
 */
export const searchCalls = listSearch((context) => {
	const resource = currentParameter(context, 'resource');
	if (resource === 'conferenceParticipant') return participants;
	return resource === 'recording' ? liveCalls : calls;
});

/** All conferences of the project; found by name or SID. */
export const searchConferences = listSearch(() => ({
	path: '/Conferences',
	property: 'conferences',
	noun: 'conferences',
	searchedFields: ['friendly_name', 'sid'],
	order: newestFirst,
	label: conferenceLabel,
}));

/** The recordings of the chosen call or conference, or of the project; found by status or SID. */
export const searchRecordings = listSearch((context) => {
	const isOfConference = currentParameter(context, 'resource') === 'conferenceRecording';
	const isUpdate = currentParameter(context, 'operation') === 'update';
	if (!isOfConference && !isUpdate) return recordings;
	const kind = isOfConference ? conferenceOwner : callOwner;
	const sid = currentSid(context, kind.sidName);
	return { ...recordings, path: kind.listPath, ...recordingsOf({ kind, sid }) };
});

/** All messages of the project; found by number, text, direction or SID. */
export const searchMessages = listSearch(() => ({
	path: '/Messages',
	property: 'messages',
	noun: 'messages',
	searchedFields: ['from', 'to', 'body', 'direction', 'sid'],
	order: newestFirst,
	label: messageLabel,
}));

/** All transcriptions of the project; found by text or SID. */
export const searchTranscriptions = listSearch(() => ({
	path: '/Transcriptions',
	property: 'transcriptions',
	noun: 'transcriptions',
	searchedFields: ['transcription_text', 'recording_sid', 'sid'],
	order: newestFirst,
	label: transcriptionLabel,
}));

/** The phone numbers of the project, by SID; found by name, number or SID. */
export const searchPhoneNumbers = listSearch(() => phoneNumbers);

/** The same, by the number itself, which is what calls and messages come from. */
export const searchOwnNumbers = listSearch(() => ({
	...phoneNumbers,
	valueField: 'phone_number',
	withoutScope: 'Without the Numbers scope, choose By Number and type one of your numbers.',
}));
