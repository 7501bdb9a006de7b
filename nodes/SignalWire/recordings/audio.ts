import type { BinaryHelperFunctions } from 'n8n-workflow';
import { parseErrorBody, type StreamedResponse } from '../transport/response';

type Binary = Awaited<ReturnType<BinaryHelperFunctions['prepareBinaryData']>>;
type Stream = Exclude<Parameters<BinaryHelperFunctions['prepareBinaryData']>[0], Buffer>;

export type AudioFormat = 'mp3' | 'wav';

const MIME_TYPES = { mp3: 'audio/mpeg', wav: 'audio/wav' };

export interface Audio {
	/** Missing where the response holds no audio. */
	binary?: Binary;
	/** What the bytes are, whatever was asked for. */
	format?: AudioFormat;
	mimeType?: string;
	/** What the response says instead of audio, as it came, and as a person would read it. */
	body?: string;
	text?: string;
}

/** Enough for what WAV and MP3 files start with. */
const SIGNATURE_LENGTH = 12;
const LONGEST_ERROR = 20_000;

async function readText(stream: Stream): Promise<string> {
	let text = '';
	for await (const chunk of stream) {
		text += String(chunk);
		if (text.length > LONGEST_ERROR) break;
	}
	return text;
}

/** What the bytes are the start of: a WAV file, an MP3 frame, or the tags before one. */
function formatOf(start: Buffer): AudioFormat | undefined {
	const text = start.toString('latin1');
	if (text.startsWith('RIFF') && text.startsWith('WAVE', 8)) return 'wav';
	if (text.startsWith('ID3')) return 'mp3';
	// Frame sync and layer III; the layer tells it from a byte order mark.
	return start.length > 1 && start[0] === 0xff && (start[1] & 0xe6) === 0xe2 ? 'mp3' : undefined;
}

/** The first bytes of a stream, which keeps them; fewer where it ends before. */
async function peek(stream: Stream): Promise<Buffer> {
	let start = Buffer.alloc(0);
	while (start.length < SIGNATURE_LENGTH && !stream.readableEnded) {
		await new Promise<void>((resolve, reject) => {
			stream.once('readable', resolve);
			stream.once('end', resolve);
			stream.once('error', reject);
		});
		const chunk = stream.read() as Buffer | null;
		if (!chunk) break;
		start = Buffer.concat([start, chunk]);
	}
	// What has ended cannot take them back, and is too short for audio.
	if (start.length > 0 && !stream.readableEnded) stream.unshift(start);
	return start;
}

/**
 * Takes the audio out of a response, and hands it on without holding it in memory more than n8n's
 * own helper does. Only what starts as audio does becomes a file, and it is named by what it is,
 * whatever the response calls it: a gateway may say anything under any status and type.
 *
 * @param store what to do with the audio, such as n8n's `prepareBinaryData`
 */
export async function receiveAudio(
	{ status, body }: StreamedResponse,
	store: (stream: Stream, format: AudioFormat, mimeType: string) => Promise<Binary>,
): Promise<Audio> {
	const stream = body as Stream;
	const start = await peek(stream);
	const format = formatOf(start);
	if (status === 200 && format) {
		const mimeType = MIME_TYPES[format];
		return { binary: await store(stream, format, mimeType), format, mimeType };
	}
	const text = stream.readableEnded ? start.toString('utf8') : await readText(stream);
	return { body: text, text: parseErrorBody(text).text };
}
