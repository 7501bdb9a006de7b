import type { IBinaryData } from 'n8n-workflow';
import { parseErrorBody, type StreamedResponse } from '../transport/response';
import { peek, readText, type Stream } from '../transport/stream';

export type AudioFormat = 'mp3' | 'wav';

const MIME_TYPES = { mp3: 'audio/mpeg', wav: 'audio/wav' };

export interface Audio {
	/** Missing where the response holds no audio. */
	binary?: IBinaryData;
	/** What the bytes are, whatever was asked for. */
	format?: AudioFormat;
	mimeType?: string;
	/** What the response says instead of audio, as it came, and as a person would read it. */
	body?: string;
	text?: string;
}

/** What the bytes are the start of: a WAV file, an MP3 frame, or the tags before one. */
function formatOf(start: Buffer): AudioFormat | undefined {
	const text = start.toString('latin1');
	if (text.startsWith('RIFF') && text.startsWith('WAVE', 8)) return 'wav';
	if (text.startsWith('ID3')) return 'mp3';
	// Frame sync and layer III; the layer tells it from a byte order mark.
	return start.length > 1 && start[0] === 0xff && (start[1] & 0xe6) === 0xe2 ? 'mp3' : undefined;
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
	store: (stream: Stream, format: AudioFormat, mimeType: string) => Promise<IBinaryData>,
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
