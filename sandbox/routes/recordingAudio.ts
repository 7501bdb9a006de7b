import { audioBody, AUDIO_TYPES, type AudioFormat } from '../audio';
import { jsonAnswer, type Answer } from '../http/answer';
import { ApiError, notFound } from '../http/apiError';
import { authorize, checkAccount } from '../http/authorization';
import type { ApiRequest } from '../http/endpoint';
import type { Recording } from '../objects/recording';
import { hasAudio } from '../objects/status';
import type { SandboxState } from '../state';

/** Where a storage host has the audio that the API redirects to. */
export const STORED_AUDIO_PATH = '/storage';

/**
 * Checks who asks for audio when the project protects it.
 *
 * @throws ApiError 401, or 403 where `protectedStatus` says so
 */
export function checkAudioAccess(
	{ accountSid, authorization }: ApiRequest,
	state: SandboxState,
): void {
	const { protectRecordings, protectedStatus } = state.behaviour;
	if (!protectRecordings) return;
	if (authorization === undefined && protectedStatus === 403) {
		throw new ApiError(403, 20003, 'The recording is protected');
	}
	authorize(state, authorization, 'calling');
	checkAccount(state, accountSid);
}

/**
 * The audio at a storage host, which asks for no credentials.
 *
 * @param file the SID of a recording, and .mp3 or .wav
 * @throws ApiError 404
 */
export function storedAudioAnswer(file: string, { recordings }: SandboxState): Answer {
	const [, sid = '', format = ''] = /^(.+)\.(mp3|wav)$/.exec(file) ?? [];
	const recording = recordings.get(sid);
	if (!recording) throw notFound('There is no such file');
	const body = audioBody(recording, format as AudioFormat);
	const headers = { 'content-type': AUDIO_TYPES[format as AudioFormat] };
	return { status: 200, headers, body, summary: `${format}, ${body.length} bytes` };
}

/** The audio of a recording, or what SignalWire might say while there is none yet. */
export function audioAnswer(
	recording: Recording,
	format: AudioFormat,
	state: SandboxState,
): Answer {
	const { audioContentType, audioFormat, audioRedirectOrigin } = state.behaviour;
	if (!isReady(recording, state)) return notReadyAnswer(recording, state);
	if (audioRedirectOrigin) {
		const location = `${audioRedirectOrigin}${STORED_AUDIO_PATH}/${recording.sid}.${format}`;
		return { status: 302, headers: { location }, body: '', summary: 'redirect' };
	}
	const sent = audioFormat === 'asked' ? format : audioFormat;
	const body = audioBody(recording, sent);
	const contentType = audioContentType ?? AUDIO_TYPES[sent];
	const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {};
	return { status: 200, headers, body, summary: `${sent}, ${body.length} bytes` };
}

function isReady(recording: Recording, { audioFirstAsked, behaviour }: SandboxState): boolean {
	if (!hasAudio(recording)) return false;
	const firstAsked = audioFirstAsked.get(recording.sid) ?? Date.now();
	audioFirstAsked.set(recording.sid, firstAsked);
	return Date.now() - firstAsked >= behaviour.audioDelay;
}

function notReadyAnswer(recording: Recording, { behaviour }: SandboxState): Answer {
	switch (behaviour.audioNotReady) {
		case 'empty':
			return { status: 200, headers: {}, body: '', summary: 'no audio yet' };
		case 'json':
			return jsonAnswer(200, { status: recording.status }, 'no audio yet');
		default:
			throw notFound('The audio of the recording is not there yet');
	}
}
