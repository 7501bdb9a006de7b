import { callOwner, conferenceOwner } from '../recordings/owner';
import { currentParameter, currentSid } from './currentFields';
import { conferenceLabel, messageLabel, recordingLabel, transcriptionLabel } from './labels';
import { activeFirst, finishedFirst, liveFirst, newestFirst } from './orders';
import { listSearch } from './search';
import { calls, liveCalls, participants, phoneNumbers, recordings } from './searches';
import { noneInProject } from './whenEmpty';

/**
 * Calls, found by number, direction or SID: for recording only those in progress, for a participant
 * those in the chosen conference, for an update of a call those that have not ended first.
 */
export const searchCalls = listSearch((context) => {
	const resource = currentParameter(context, 'resource');
	if (resource === 'conferenceParticipant') return participants;
	if (resource === 'recording') return liveCalls;
	const isUpdate = currentParameter(context, 'operation') === 'update';
	return isUpdate ? { ...calls, order: liveFirst } : calls;
});

/** All conferences of the project; found by name or SID. */
export const searchConferences = listSearch(() => ({
	path: '/Conferences',
	property: 'conferences',
	noun: 'conferences',
	searchedFields: ['friendly_name', 'sid'],
	order: newestFirst,
	label: conferenceLabel,
	whenEmpty: noneInProject('conference'),
}));

/** Of the chosen call or conference, or of the project; found by time, status, numbers or SID. */
export const searchRecordings = listSearch((context) => {
	const isOfConference = currentParameter(context, 'resource') === 'conferenceRecording';
	const isUpdate = currentParameter(context, 'operation') === 'update';
	if (!isOfConference && !isUpdate) return recordings;
	const kind = isOfConference ? conferenceOwner : callOwner;
	const sid = currentSid(context, kind.sidName);
	return {
		...recordings,
		path: kind.listPath,
		query: kind.listQuery(sid),
		noun: `recordings of the ${kind.noun}`,
		order: isUpdate ? activeFirst : finishedFirst,
		label: recordingLabel,
		addDetails: undefined,
		whenEmpty: {
			message: `The ${kind.noun} has no recording`,
			advice: `Choose another ${kind.noun}, or start a recording first`,
		},
	};
});

/** All messages of the project; found by number, text, direction or SID. */
export const searchMessages = listSearch(() => ({
	path: '/Messages',
	property: 'messages',
	noun: 'messages',
	searchedFields: ['from', 'to', 'body', 'direction', 'sid'],
	order: newestFirst,
	label: messageLabel,
	whenEmpty: noneInProject('message'),
}));

/** All transcriptions of the project; found by text or SID. */
export const searchTranscriptions = listSearch(() => ({
	path: '/Transcriptions',
	property: 'transcriptions',
	noun: 'transcriptions',
	searchedFields: ['transcription_text', 'recording_sid', 'sid'],
	order: newestFirst,
	label: transcriptionLabel,
	whenEmpty: noneInProject('transcription'),
}));

/** The phone numbers of the project, by SID; found by name, number or SID. */
export const searchPhoneNumbers = listSearch(() => phoneNumbers);

/** The same, by the number itself. */
export const searchOwnNumbers = listSearch(() => ({
	...phoneNumbers,
	valueField: 'phone_number',
	whenEmpty: noneInProject('phone number', 'By Number'),
	withoutScope: 'Without the Numbers scope, choose By Number and type one of your numbers.',
}));
