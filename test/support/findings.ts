import type { Sandbox } from '../../sandbox';
import { byId } from './given';

/** Something that the sandbox holds, with the fields that the API shows. */
export type Entry = { sid: string; account_sid: string; conference_sid?: string | null };

/** A resource that the node can get, and get many of. */
export interface FoundResource {
	resource: string;
	/** The property of a page that holds its entries. */
	property: string;
	/** The locators of Get, read from the fields of an item. */
	locators: Record<string, unknown>;
	/** What failures call an entry. */
	nameOf: (entry: Entry) => string;
	/** What they say when it is not there. */
	notFound: (entry: Entry) => string;
	/** Path of an entry below the account. */
	pathOf: (entry: Entry) => string;
	/** Path of the list that an entry is in, below the account. */
	listPathOf: (entry: Entry) => string;
	/** So many entries of one list. */
	add: (sandbox: Sandbox, count: number, fields?: object) => Entry[];
}

const SID = byId('={{ $json.sid }}');

const many = (count: number, add: () => Entry) => Array.from({ length: count }, add);

export const recording: FoundResource = {
	resource: 'recording',
	property: 'recordings',
	locators: { recordingSid: SID },
	nameOf: ({ sid }) => `recording ${sid}`,
	notFound: ({ sid }) => `Recording ${sid} was not found`,
	pathOf: ({ sid }) => `/Recordings/${sid}.json`,
	listPathOf: () => '/Recordings',
	add(sandbox, count, fields) {
		const { sid: call_sid } = sandbox.addCall();
		return many(count, () => sandbox.addRecording({ call_sid, ...fields }));
	},
};

export const conferenceRecording: FoundResource = {
	resource: 'conferenceRecording',
	property: 'recordings',
	locators: { conferenceSid: byId('={{ $json.conference }}'), recordingSid: SID },
	nameOf: ({ sid, conference_sid }) => `recording ${sid} of conference ${conference_sid}`,
	notFound: ({ sid, conference_sid }) =>
		`Recording ${sid} was not found on conference ${conference_sid}`,
	pathOf: ({ sid, conference_sid }) => `/Conferences/${conference_sid}/Recordings/${sid}`,
	listPathOf: ({ conference_sid }) => `/Conferences/${conference_sid}/Recordings`,
	add(sandbox, count, fields) {
		const { sid: conference_sid } = sandbox.addConference();
		return many(count, () => sandbox.addConferenceRecording({ conference_sid, ...fields }));
	},
};

export const call: FoundResource = {
	resource: 'call',
	property: 'calls',
	locators: { callSid: SID },
	nameOf: ({ sid }) => `call ${sid}`,
	notFound: ({ sid }) => `Call ${sid} was not found`,
	pathOf: ({ sid }) => `/Calls/${sid}`,
	listPathOf: () => '/Calls',
	add: (sandbox, count, fields) => many(count, () => sandbox.addCall(fields)),
};

export const conference: FoundResource = {
	resource: 'conference',
	property: 'conferences',
	locators: { conferenceSid: SID },
	nameOf: ({ sid }) => `conference ${sid}`,
	notFound: ({ sid }) => `Conference ${sid} was not found`,
	pathOf: ({ sid }) => `/Conferences/${sid}`,
	listPathOf: () => '/Conferences',
	add: (sandbox, count, fields) => many(count, () => sandbox.addConference(fields)),
};

export const transcription: FoundResource = {
	resource: 'transcription',
	property: 'transcriptions',
	locators: { transcriptionSid: SID },
	nameOf: ({ sid }) => `transcription ${sid}`,
	notFound: ({ sid }) => `Transcription ${sid} was not found`,
	pathOf: ({ sid }) => `/Transcriptions/${sid}`,
	listPathOf: () => '/Transcriptions',
	add(sandbox, count, fields) {
		const { sid: call_sid } = sandbox.addCall();
		const { sid: recording_sid } = sandbox.addRecording({ call_sid });
		return many(count, () => sandbox.addTranscription({ recording_sid, ...fields }));
	},
};

export const RESOURCES = [recording, conferenceRecording, call, conference, transcription];

/** The resources as rows of a table whose first column names them. */
export const RESOURCE_ROWS = RESOURCES.map(
	(found) => [found.resource, found] as [string, FoundResource],
);
