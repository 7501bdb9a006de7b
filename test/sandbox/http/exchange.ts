/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Fault } from '../faults/types';
import type { SandboxState } from '../state';
import type { Answer } from './answer';
import { logLine } from './log';

/** A request as it came over the wire. */
export interface SeenRequest {
	/** Milliseconds since 1970. */
	at: number;
	method: string;
	/** Path and query as on the wire. */
	target: string;
	path: string;
	query: Array<[string, string]>;
	headers: IncomingMessage['headers'];
	body: string;
	/** The decoded pairs of a form body. */
	form: Array<[string, string]>;
	/** Undefined: never answered. */
	status?: number;
}

/** A request on its way through the sandbox, and what is to become of it. */
export class Exchange {
	readonly seen: SeenRequest;

	fault?: Fault;

	private isSettled = false;

	constructor(
		readonly request: IncomingMessage,
		readonly response: ServerResponse,
		private readonly state: SandboxState,
		private readonly log: (line: string) => void,
	) {
		const target = request.url ?? '';
		const [path, query] = splitOnce(target, '?');
		this.seen = {
			at: Date.now(),
			method: request.method ?? '',
			target,
			path,
			query: [...new URLSearchParams(query)],
			headers: request.headers,
			body: '',
			form: [],
		};
		state.requests.push(this.seen);
		state.inFlight += 1;
		state.maxInFlight = Math.max(state.maxInFlight, state.inFlight);
		response.once('close', () => this.settle());
	}

	setBody(body: Buffer): void {
		this.seen.body = body.toString('utf8');
		if (this.seen.headers['content-type']?.includes('application/x-www-form-urlencoded')) {
			this.seen.form = [...new URLSearchParams(this.seen.body)];
		}
	}

	send(answer: Answer): void {
		this.seen.status = answer.status;
		this.log(logLine(this.seen, `${answer.status} ${answer.summary}`, this.state.secrets()));
		// Before the client can know of the answer, or its next request would seem to overlap.
		this.settle();
		this.response.writeHead(answer.status, {
			...answer.headers,
			'content-length': String(Buffer.byteLength(answer.body)),
		});
		this.response.end(answer.body);
	}

	readonly leaveUnanswered = (reason: string): void => {
		this.log(logLine(this.seen, reason, this.state.secrets()));
	};

	private settle(): void {
		if (this.isSettled) return;
		this.isSettled = true;
		this.state.inFlight -= 1;
	}
}

function splitOnce(text: string, separator: string): [string, string] {
	const index = text.indexOf(separator);
	return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}
