import { firstBytes, type StreamedBody } from '../http/streamedBody';
import { wholeSeconds } from '../objects/dates';
import type { Recording } from '../objects/recording';
import { mp3Body } from './mp3';
import { wavBody } from './wav';

export type AudioFormat = 'mp3' | 'wav';

export const AUDIO_TYPES: Record<AudioFormat, string> = { mp3: 'audio/mpeg', wav: 'audio/wav' };

/** The audio of a recording: as long as its `duration` says, with as many `channels`. */
export function audioBody(recording: Recording, format: AudioFormat): StreamedBody {
	const { sid, duration, channels } = recording;
	const make = format === 'mp3' ? mp3Body : wavBody;
	return make({ sid, seconds: wholeSeconds(duration), channels: Number(channels) === 2 ? 2 : 1 });
}

/** The bytes that the sandbox serves as the audio of a recording. */
export function audioBytes(recording: Recording, format: AudioFormat): Buffer {
	const body = audioBody(recording, format);
	return Buffer.concat([...firstBytes(body, body.length)]);
}
