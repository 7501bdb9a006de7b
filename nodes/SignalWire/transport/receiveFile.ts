import type { IBinaryData } from 'n8n-workflow';
import { parseErrorBody, type StreamedResponse } from './response';
import { peek, readText, type Stream } from './stream';

/** What came of the request for a file. */
export interface ReceivedFile {
	/** Missing where the response holds something else. */
	binary?: IBinaryData;
	/** What the response says instead. */
	text?: string;
}

const TEXTUAL = /^text\/|json|xml|smil/i;
const BEGINS_AS_ANSWER = /^\s*[{<[]/;

/** Whether it is what an API or a gateway says in place of a file; they may say it under any type. */
function isAnswer(start: Buffer, { headers }: StreamedResponse, expectedType: string): boolean {
	if (!TEXTUAL.test(expectedType)) return BEGINS_AS_ANSWER.test(start.toString('latin1'));
	const [type] = String(headers['content-type'] ?? '').split(';');
	return /json|html/i.test(type) && !expectedType.toLowerCase().startsWith(type.toLowerCase());
}

/**
 * Takes a file out of a response, and hands it on without holding it in memory more than n8n's own
 * helper does.
 *
 * @param expectedType the content type that SignalWire lists for it
 * @param store what to do with the file, such as n8n's `prepareBinaryData`
 */
export async function receiveFile(
	response: StreamedResponse,
	expectedType: string,
	store: (content: Stream | Buffer) => Promise<IBinaryData>,
): Promise<ReceivedFile> {
	const stream = response.body as Stream;
	const start = await peek(stream);
	const rest = () => (stream.readableEnded ? start : stream);
	if (response.status === 200 && start.length > 0 && !isAnswer(start, response, expectedType)) {
		return { binary: await store(rest()) };
	}
	return { text: parseErrorBody(stream.readableEnded ? start : await readText(stream)).text };
}
