import type { StreamedBody } from './streamedBody';

/** What goes back to the client, and what the log says about it. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer | StreamedBody;
	summary: string;
}

export function jsonAnswer(status: number, value: unknown, summary: string): Answer {
	return {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8' },
		body: JSON.stringify(value),
		summary,
	};
}

/** The answer to a deletion. */
export function noContentAnswer(): Answer {
	return { status: 204, headers: {}, body: '', summary: 'deleted' };
}

export function textAnswer(status: number, body: string, contentType: string): Answer {
	return { status, headers: { 'content-type': contentType }, body, summary: contentType };
}
