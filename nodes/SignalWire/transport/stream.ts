import type { BinaryHelperFunctions } from 'n8n-workflow';

/** The body of a response, as n8n's HTTP helper gives it and its binary helper takes it. */
export type Stream = Exclude<Parameters<BinaryHelperFunctions['prepareBinaryData']>[0], Buffer>;

/** Enough to tell what kind of file begins, such as WAV, whose signature is as long. */
const SIGNATURE_LENGTH = 12;
const LONGEST_ERROR = 20_000;

/** The text of an error, or the beginning of a longer one. */
export async function readText(stream: Stream): Promise<string> {
	let text = '';
	for await (const chunk of stream) {
		text += String(chunk);
		if (text.length > LONGEST_ERROR) break;
	}
	return text;
}

/** The first bytes of a stream, which keeps them; fewer where it ends before, and keeps none. */
export async function peek(stream: Stream): Promise<Buffer> {
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
