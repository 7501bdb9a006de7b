import { notFound } from '../http/apiError';
import type { Call } from '../objects/call';
import type { Conference } from '../objects/conference';
import type { Recording } from '../objects/recording';
import type { Transcription } from '../objects/transcription';
import type { SandboxState } from '../state';

/** @throws ApiError 404 when the account has no such call */
export function findCall({ calls }: SandboxState, accountSid: string, sid: string): Call {
	return findOwn(calls, accountSid, sid, 'Call');
}

/** @throws ApiError 404 when the account has no such recording */
export function findRecording(
	{ recordings }: SandboxState,
	accountSid: string,
	sid: string,
): Recording {
	return findOwn(recordings, accountSid, sid, 'Recording');
}

/** @throws ApiError 404 when the account has no such conference */
export function findConference(
	{ conferences }: SandboxState,
	accountSid: string,
	sid: string,
): Conference {
	return findOwn(conferences, accountSid, sid, 'Conference');
}

/** @throws ApiError 404 when the account has no such conference, or that no such recording */
export function findConferenceRecording(
	state: SandboxState,
	accountSid: string,
	{ ConferenceSid, Sid }: Record<string, string>,
): Recording {
	const conference = findConference(state, accountSid, ConferenceSid);
	const recording = findRecording(state, accountSid, Sid);
	if (recording.conference_sid !== conference.sid) {
		throw notFound(`Recording ${Sid} was not found in conference ${conference.sid}`);
	}
	return recording;
}

/** @throws ApiError 404 when the account has no such transcription */
export function findTranscription(
	{ transcriptions }: SandboxState,
	accountSid: string,
	sid: string,
): Transcription {
	return findOwn(transcriptions, accountSid, sid, 'Transcription');
}

function findOwn<T extends { account_sid: string }>(
	objects: Map<string, T>,
	accountSid: string,
	sid: string,
	name: string,
): T {
	const object = objects.get(sid);
	if (object?.account_sid !== accountSid) throw notFound(`${name} ${sid} was not found`);
	return object;
}
