import { callKind } from './call';
import { conferenceKind } from './conference';
import { cxmlScriptKind } from './cxmlScript';
import { mediaKind } from './media';
import { messageKind } from './message';
import { participantKind } from './participant';
import { phoneNumberKind } from './phoneNumber';
import { recordingKind } from './recording';
import { transcriptionKind } from './transcription';

export type { Call } from './call';
export type { Conference } from './conference';
export type { CxmlScript } from './cxmlScript';
export type { Media } from './media';
export type { Message } from './message';
export type { Participant } from './participant';
export type { NumberHandlers, PhoneNumber } from './phoneNumber';
export type { Recording } from './recording';
export type { Transcription } from './transcription';

/**
 * All that the sandbox can keep: a new kind is one more file here, and one more name. It gets a
 * map (`sandbox.calls`), a function that adds one (`sandbox.addCall`), a control request
 * (`POST /sandbox/calls`), and a place in `GET /sandbox/state`.
 */
export const objectKinds = {
	call: callKind,
	conference: conferenceKind,
	cxmlScript: cxmlScriptKind,
	media: mediaKind,
	message: messageKind,
	participant: participantKind,
	phoneNumber: phoneNumberKind,
	recording: recordingKind,
	transcription: transcriptionKind,
};

type ObjectKinds = typeof objectKinds;
export type KindName = keyof ObjectKinds;
export type ObjectOf<K extends KindName> = ReturnType<ObjectKinds[K]['create']>;
/** The account is that of what the object belongs to, unless it is given. */
type OptionalAccount<T> = T extends unknown
	? Omit<T, 'account_sid'> & { account_sid?: string }
	: never;
/** What must and what may be said of a new object. */
export type GivenOf<K extends KindName> = OptionalAccount<Parameters<ObjectKinds[K]['create']>[0]>;

/** `calls`, `recordings` and so on, by their keys. */
export type ObjectMaps = {
	readonly [K in KindName as ObjectKinds[K]['list']]: Map<string, ObjectOf<K>>;
};

/** `addCall`, `addRecording` and so on; each returns the object that is kept. */
export type ObjectAdders = {
	[K in KindName as `add${Capitalize<K>}`]: (
		...given: object extends GivenOf<K> ? [given?: GivenOf<K>] : [given: GivenOf<K>]
	) => ObjectOf<K>;
};
