/** What goes back to the client, and what the log says about it. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer;
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

export function textAnswer(status: number, body: string, contentType: string): Answer {
	return { status, headers: { 'content-type': contentType }, body, summary: contentType };
}
