import type { BinaryHelperFunctions } from 'n8n-workflow';
import { readComplaint } from '../transport/response';
import type { ReceivedAnswer } from '../transport/api';

type Binary = Awaited<ReturnType<BinaryHelperFunctions['prepareBinaryData']>>;
type Stream = Exclude<Parameters<BinaryHelperFunctions['prepareBinaryData']>[0], Buffer>;

export interface Audio {
	/** Missing where the answer holds no sound. */
	binary?: Binary;
	/** What the answer says instead of sound. */
	text?: string;
}

/** Enough for what WAV and MP3 files start with. */
const SIGNATURE_LENGTH = 12;
const LONGEST_COMPLAINT = 20_000;

async function readText(stream: Stream): Promise<string> {
	let text = '';
	for await (const chunk of stream) {
		text += String(chunk);
		if (text.length > LONGEST_COMPLAINT) break;
	}
	return text;
}

/** Whether the bytes are the start of a WAV file, of an MP3 frame, or of the tags before one. */
function isSound(start: Buffer): boolean {
	const text = start.toString('latin1');
	if (text.startsWith('ID3') || (text.startsWith('RIFF') && text.startsWith('WAVE', 8)))
		return true;
	// Frame sync and layer III; the layer tells it from a byte order mark.
	return start.length > 1 && start[0] === 0xff && (start[1] & 0xe6) === 0xe2;
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
	// What has ended cannot take them back, and is too short for sound.
	if (start.length > 0 && !stream.readableEnded) stream.unshift(start);
	return start;
}

/**
 * Takes the sound out of an answer, and hands it on without holding it in memory more than n8n's
 * own helper does. Only what starts as sound does becomes a file, whatever the answer calls it: a
 * gateway may say anything under any status and type.
 *
 * @param store what to do with the sound, such as n8n's `prepareBinaryData`
 */
export async function receiveAudio(
	{ status, body }: ReceivedAnswer,
	store: (stream: Stream) => Promise<Binary>,
): Promise<Audio> {
	const stream = body as Stream;
	const start = await peek(stream);
	if (status === 200 && isSound(start)) return { binary: await store(stream) };
	return { text: readComplaint(stream.readableEnded ? start : await readText(stream)).text };
}
