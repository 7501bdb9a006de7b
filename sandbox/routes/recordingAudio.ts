import { audioBody, AUDIO_TYPES, type AudioFormat } from '../audio';
import { jsonAnswer, type Answer } from '../http/answer';
import { notFound } from '../http/apiError';
import type { Recording } from '../objects/recording';
import { hasAudio } from '../objects/status';
import type { SandboxState } from '../state';

/** The audio of a recording, or what SignalWire might say while there is none yet. */
export function audioAnswer(
	recording: Recording,
	format: AudioFormat,
	state: SandboxState,
): Answer {
	if (!isReady(recording, state)) return notReadyAnswer(recording, state);
	const body = audioBody(recording, format);
	const contentType = state.behaviour.audioContentType ?? AUDIO_TYPES[format];
	const headers: Record<string, string> = contentType ? { 'content-type': contentType } : {};
	return { status: 200, headers, body, summary: `${format}, ${body.length} bytes` };
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
