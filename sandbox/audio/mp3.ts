import type { StreamedBody } from '../http/streamedBody';
import { toneNumber } from './tone';
import type { AudioSource } from './wav';

/** MPEG-2 Layer III at 16 kHz and 16 kbit/s: 576 samples, and so 72 bytes, in 36 ms. */
const FRAME_LENGTH = 72;
const FRAME_MILLISECONDS = 36;
const FRAMES_PER_CHUNK = 250;
/** Players take less than this for no MP3 at all. */
const FEWEST_FRAMES = 4;

/** A tone as MPEG-2 Layer III; the last frame may reach past the end by less than 36 ms. */
export function mp3Body({ sid, seconds, channels }: AudioSource): StreamedBody {
	const frames = Math.max(FEWEST_FRAMES, Math.ceil((seconds * 1000) / FRAME_MILLISECONDS));
	return {
		length: frames * FRAME_LENGTH,
		*chunks() {
			const frame = frameOf(16 + toneNumber(sid), channels);
			const chunk = Buffer.concat(Array.from({ length: FRAMES_PER_CHUNK }, () => frame));
			for (let left = frames; left > 0; left -= FRAMES_PER_CHUNK) {
				yield chunk.subarray(0, Math.min(left, FRAMES_PER_CHUNK) * FRAME_LENGTH);
			}
		},
	};
}

/**
 * A frame that stands for itself: no bit reservoir, no scale factors, and one line of the
 * spectrum. Source: ISO/IEC 13818-3, Layer III with low sampling frequencies.
 *
 * @param line the place in the spectrum, in steps of 14 Hz
 */
function frameOf(line: number, channels: number): Buffer {
	const pairs = Math.floor(line / 2) + 1;
	// Huffman table 1: "1" stands for (0, 0), "01" for (1, 0), "001" for (0, 1); then the sign.
	const spectrum = `${'1'.repeat(pairs - 1)}${line % 2 === 0 ? '01' : '001'}0`;
	const reservoir = bits(0, 8) + bits(0, channels);
	const side = sideInformation(spectrum.length, pairs).repeat(channels);
	const data = header(channels) + reservoir + side + spectrum.repeat(channels);
	const bytes = data.padEnd(FRAME_LENGTH * 8, '0').match(/.{8}/g)!;
	return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

function header(channels: number): string {
	const fields = {
		syncWord: bits(0xfff, 12),
		mpeg2Layer3WithoutCrc: bits(0b0011, 4),
		sixteenKilobits: bits(2, 4),
		sixteenKilohertz: bits(2, 2),
		paddingAndPrivate: bits(0, 2),
		mode: bits(channels === 2 ? 0b00 : 0b11, 2),
		extensionAndCopyright: bits(0, 3),
		original: bits(1, 1),
		emphasis: bits(0, 2),
	};
	return Object.values(fields).join('');
}

/** The side information of one channel. */
function sideInformation(dataBits: number, pairs: number): string {
	const fields = {
		dataLength: bits(dataBits, 12),
		bigValuePairs: bits(pairs, 9),
		globalGain: bits(202, 8),
		scaleFactorCompression: bits(0, 9),
		windowSwitching: bits(0, 1),
		huffmanTables: bits(1, 5).repeat(3),
		regionCounts: bits(0, 7),
		scaleFactorScale: bits(0, 1),
		smallValueTable: bits(0, 1),
	};
	return Object.values(fields).join('');
}

function bits(value: number, length: number): string {
	return value.toString(2).padStart(length, '0');
}
