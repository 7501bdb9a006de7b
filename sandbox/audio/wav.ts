import type { StreamedBody } from '../http/streamedBody';
import { toneNumber } from './tone';

const SAMPLES_PER_SECOND = 8000;
const BYTES_PER_SAMPLE = 2;
const HEADER_LENGTH = 44;
const LARGEST_UINT32 = 0xffff_ffff;
const LOUDNESS = 8000;

/** What audio is made of. */
export interface AudioSource {
	sid: string;
	/** Whole seconds. */
	seconds: number;
	channels: 1 | 2;
}

/** A tone as PCM with 16 bits and 8 kHz, which is 16 kB per second and channel. */
export function wavBody({ sid, seconds, channels }: AudioSource): StreamedBody {
	const bytesPerSecond = SAMPLES_PER_SECOND * BYTES_PER_SAMPLE * channels;
	const dataLength = seconds * bytesPerSecond;
	return {
		length: HEADER_LENGTH + dataLength,
		*chunks() {
			yield header(dataLength, channels);
			const oneSecond = secondOfTone(200 + 10 * toneNumber(sid), channels);
			for (let second = 0; second < seconds; second++) yield oneSecond;
		},
	};
}

/** A whole number of waves fits into the second, so that seconds join without a click. */
function secondOfTone(hertz: number, channels: number): Buffer {
	const samples = Buffer.alloc(SAMPLES_PER_SECOND * BYTES_PER_SAMPLE * channels);
	for (let index = 0; index < SAMPLES_PER_SECOND * channels; index++) {
		const angle = (2 * Math.PI * hertz * Math.floor(index / channels)) / SAMPLES_PER_SECOND;
		samples.writeInt16LE(Math.round(LOUDNESS * Math.sin(angle)), index * BYTES_PER_SAMPLE);
	}
	return samples;
}

function header(dataLength: number, channels: number): Buffer {
	const bytes = Buffer.alloc(HEADER_LENGTH);
	bytes.write('RIFF', 0, 'latin1');
	bytes.writeUInt32LE(Math.min(dataLength + HEADER_LENGTH - 8, LARGEST_UINT32), 4);
	bytes.write('WAVEfmt ', 8, 'latin1');
	bytes.writeUInt32LE(16, 16);
	bytes.writeUInt16LE(1, 20);
	bytes.writeUInt16LE(channels, 22);
	bytes.writeUInt32LE(SAMPLES_PER_SECOND, 24);
	bytes.writeUInt32LE(SAMPLES_PER_SECOND * BYTES_PER_SAMPLE * channels, 28);
	bytes.writeUInt16LE(BYTES_PER_SAMPLE * channels, 32);
	bytes.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34);
	bytes.write('data', 36, 'latin1');
	bytes.writeUInt32LE(Math.min(dataLength, LARGEST_UINT32), 40);
	return bytes;
}
