import type { BinaryHelperFunctions } from 'n8n-workflow';
import { readComplaint } from '../transport/answer';
import type { ReceivedAnswer } from '../transport/api';

type Binary = Awaited<ReturnType<BinaryHelperFunctions['prepareBinaryData']>>;
type Stream = Exclude<Parameters<BinaryHelperFunctions['prepareBinaryData']>[0], Buffer>;

export interface Audio {
	/** Missing where the answer holds no sound. */
	binary?: Binary;
	/** What the answer says instead of sound. */
	text?: string;
}

const TEXT_TYPE = /^(application\/(problem\+)?json|text\/)/i;
/** How JSON, HTML and XML start. */
const TEXT_START = /^\s*[[{<]/;
const LONGEST_COMPLAINT = 20_000;

async function readText(stream: Stream): Promise<string> {
	let text = '';
	for await (const chunk of stream) {
		text += String(chunk);
		if (text.length > LONGEST_COMPLAINT) break;
	}
	return text;
}

/** The first bytes of a stream, which keeps them; none where it is empty. */
async function peek(stream: Stream): Promise<Buffer> {
	await new Promise<void>((resolve, reject) => {
		stream.once('readable', resolve);
		stream.once('error', reject);
	});
	const start = stream.read() as Buffer | null;
	if (start) stream.unshift(start);
	return start ?? Buffer.alloc(0);
}

/**
 * Takes the sound out of an answer, and hands it on without holding it in memory more than n8n's
 * own helper does. What a gateway says in JSON or HTML never becomes a file, whatever its status
 * and its type say.
 *
 * @param store what to do with the sound, such as n8n's `prepareBinaryData`
 */
export async function receiveAudio(
	{ status, headers, body }: ReceivedAnswer,
	store: (stream: Stream) => Promise<Binary>,
): Promise<Audio> {
	const stream = body as Stream;
	const start = await peek(stream);
	const isText =
		TEXT_TYPE.test(String(headers['content-type'] ?? '')) ||
		TEXT_START.test(start.toString('latin1', 0, 64));
	if (status === 200 && start.length > 0 && !isText) return { binary: await store(stream) };
	return { text: readComplaint(await readText(stream)).text };
}
