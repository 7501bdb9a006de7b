/** A body of known length that is made while it is sent, so that it may be larger than memory. */
export interface StreamedBody {
	/** In bytes. */
	length: number;
	chunks(): Generator<Buffer>;
}

export function isStreamed(body: string | Buffer | StreamedBody): body is StreamedBody {
	return typeof body === 'object' && 'chunks' in body;
}

export function bodyLength(body: string | Buffer | StreamedBody): number {
	return isStreamed(body) ? body.length : Buffer.byteLength(body);
}

export function* firstBytes(body: StreamedBody, count: number): Generator<Buffer> {
	let left = count;
	for (const chunk of body.chunks()) {
		if (left <= 0) return;
		yield chunk.subarray(0, left);
		left -= chunk.length;
	}
}

/** The first half of a body. */
export function firstHalf(body: string | Buffer | StreamedBody): string | Buffer | StreamedBody {
	const length = Math.floor(body.length / 2);
	if (!isStreamed(body)) return body.slice(0, length);
	return { length, chunks: () => firstBytes(body, length) };
}
