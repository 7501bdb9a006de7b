import type { IDataObject } from 'n8n-workflow';
import { scopeOf } from '../transport/describeRequest';
import type { ListRequest } from '../transport/listPages';
import type { Form } from '../transport/requestOptions';

/** What a recording can belong to, and where its recordings are found. */
export interface OwnerKind {
	noun: string;
	/** Name of its SID in a path; also the name of the field that holds it. */
	sidName: string;
	/** Path of one recording, for updating it and for reading it. */
	updatePath: string;
	recordingPath: string;
	listPath: string;
	listQuery: (ownerSid: string) => Form;
	/** The field of a recording that names its owner. */
	sidField: string;
	/** The field that names an owner of the other kind: what names only that one does not belong here. */
	otherSidField?: string;
}

/** One call or conference. */
export interface Owner {
	kind: OwnerKind;
	sid: string;
}

/**
 * A call's recordings are read through the account's: SignalWire documents no list and no reading
 * below the call (Compatibility API, recordings: list, retrieve). `.json` asks for the recording's
 * fields rather than for its audio.
 */
export const callOwner: OwnerKind = {
	noun: 'call',
	sidName: 'callSid',
	updatePath: '/Calls/{callSid}/Recordings/{recordingSid}',
	recordingPath: '/Recordings/{recordingSid}.json',
	listPath: '/Recordings',
	listQuery: (ownerSid) => ({ CallSid: ownerSid }),
	sidField: 'call_sid',
	otherSidField: 'conference_sid',
};

/** Compatibility API, conference recordings: list, retrieve. */
export const conferenceOwner: OwnerKind = {
	noun: 'conference',
	sidName: 'conferenceSid',
	updatePath: '/Conferences/{conferenceSid}/Recordings/{recordingSid}',
	recordingPath: '/Conferences/{conferenceSid}/Recordings/{recordingSid}',
	listPath: '/Conferences/{conferenceSid}/Recordings',
	listQuery: () => ({}),
	sidField: 'conference_sid',
};

/** Whether a field of a response holds this SID. */
export function isSameSid(written: unknown, sid: string): boolean {
	return typeof written === 'string' && written.toLowerCase() === sid.toLowerCase();
}

/** How the recordings of an owner are listed. */
export function recordingsOf({ kind, sid }: Owner): Omit<ListRequest, 'path'> {
	return {
		query: kind.listQuery(sid),
		property: 'recordings',
		noun: `recordings of ${kind.noun} ${sid}`,
		scope: scopeOf(kind.listPath),
	};
}

const isNamed = (written: unknown): boolean => typeof written === 'string' && written !== '';

/**
 * False where a recording names another owner; one that names none is no contradiction. SignalWire's
 * filter is not taken on trust: a foreign recording must never be changed.
 */
export function belongsTo(recording: IDataObject, { kind, sid }: Owner): boolean {
	const written = recording[kind.sidField];
	if (isNamed(written)) return isSameSid(written, sid);
	return kind.otherSidField === undefined || !isNamed(recording[kind.otherSidField]);
}
