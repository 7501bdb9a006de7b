import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { callSid, conferenceSid } from '../fields/locators';
import type { ListRequest } from '../transport/listPages';

/** What a recording belongs to: how its SID is asked for, and where its recordings are found. */
export interface RecordingOwner {
	noun: string;
	locator: INodeProperties;
	/** Path of one recording, for reading it. */
	recordingPath: string;
	listPath: string;
	listQuery: (ownerSid: string) => Record<string, string>;
	/** The field of a recording that names its owner. */
	sidField: string;
}

/**
 * A call's recordings are read through the account's: SignalWire documents no list and no reading
 * below the call (Compatibility API, recordings: list, retrieve). `.json` asks for the recording's
 * fields rather than for its sound.
 */
export const callOwner: RecordingOwner = {
	noun: 'call',
	locator: callSid,
	recordingPath: '/Recordings/{recordingSid}.json',
	listPath: '/Recordings',
	listQuery: (ownerSid) => ({ CallSid: ownerSid }),
	sidField: 'call_sid',
};

/** Compatibility API, conference recordings: list, retrieve. */
export const conferenceOwner: RecordingOwner = {
	noun: 'conference',
	locator: conferenceSid,
	recordingPath: '/Conferences/{conferenceSid}/Recordings/{recordingSid}',
	listPath: '/Conferences/{conferenceSid}/Recordings',
	listQuery: () => ({}),
	sidField: 'conference_sid',
};

/** Whether a field of an answer holds this SID. */
export function names(written: unknown, sid: string): boolean {
	return typeof written === 'string' && written.toLowerCase() === sid.toLowerCase();
}

/** Where the recordings of an owner are listed. */
export function recordingsOf(owner: RecordingOwner, ownerSid: string): Omit<ListRequest, 'path'> {
	return {
		query: owner.listQuery(ownerSid),
		property: 'recordings',
		noun: `recordings of ${owner.noun} ${ownerSid}`,
	};
}

/**
 * False where a recording names another owner; one that names none is no contradiction. SignalWire's
 * filter is not taken on trust: a foreign recording must never be changed.
 */
export function belongsTo(
	recording: IDataObject,
	owner: RecordingOwner,
	ownerSid: string,
): boolean {
	const written = recording[owner.sidField];
	return typeof written !== 'string' || written === '' || names(written, ownerSid);
}
