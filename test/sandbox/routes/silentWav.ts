const SAMPLES_PER_SECOND = 8000;
const HEADER_LENGTH = 44;
const SILENCE = 0x80;

/** One second of silence: mono, 8 bits, 8 kHz. */
export function silentWav(): Buffer {
	const wav = Buffer.alloc(HEADER_LENGTH + SAMPLES_PER_SECOND, SILENCE);
	wav.write('RIFF', 0, 'latin1');
	wav.writeUInt32LE(wav.length - 8, 4);
	wav.write('WAVEfmt ', 8, 'latin1');
	wav.writeUInt32LE(16, 16);
	wav.writeUInt16LE(1, 20);
	wav.writeUInt16LE(1, 22);
	wav.writeUInt32LE(SAMPLES_PER_SECOND, 24);
	wav.writeUInt32LE(SAMPLES_PER_SECOND, 28);
	wav.writeUInt16LE(1, 32);
	wav.writeUInt16LE(8, 34);
	wav.write('data', 36, 'latin1');
	wav.writeUInt32LE(SAMPLES_PER_SECOND, 40);
	return wav;
}
