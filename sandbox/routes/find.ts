import { notFound } from '../http/apiError';
import { objectKinds, type KindName, type ObjectOf, type Recording } from '../objects';
import type { SandboxState } from '../state';

/**
 * Finds an object of an account.
 *
 * @param key its SID, or what its kind has in place of one
 * @throws ApiError 404 when the account has no such object
 */
export function find<K extends KindName>(
	state: SandboxState,
	kind: K,
	accountSid: string,
	key: string,
): ObjectOf<K> {
	const object = state.objectsOf(kind).get(key);
	if (object?.account_sid !== accountSid) {
		throw notFound(`${objectKinds[kind].name} ${key} was not found`);
	}
	return object;
}

/** @throws ApiError 404 when the account has no such conference, or that no such recording */
export function findConferenceRecording(
	state: SandboxState,
	accountSid: string,
	{ ConferenceSid, Sid }: Record<string, string>,
): Recording {
	const conference = find(state, 'conference', accountSid, ConferenceSid);
	const recording = find(state, 'recording', accountSid, Sid);
	if (recording.conference_sid !== conference.sid) {
		throw notFound(`Recording ${Sid} was not found in conference ${conference.sid}`);
	}
	return recording;
}
