/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Fault } from '../faults/types';
import type { SandboxState } from '../state';
import type { Answer } from './answer';
import { logLine } from './log';
import { bodyLength, firstHalf, isStreamed, type StreamedBody } from './streamedBody';

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
	) {
		const target = request.url ?? '';
		const [path, query] = splitOnce(target, '?');
		this.seen = {
			at: performance.timeOrigin + performance.now(),
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
		this.state.log(logLine(this.seen, `${answer.status} ${answer.summary}`, this.state.secrets()));
		// Before the client can know of the answer, or its next request would seem to overlap.
		this.settle();
		this.writeHead(answer);
		if (isStreamed(answer.body)) void this.stream(answer.body).then(() => this.response.end());
		else this.response.end(answer.body);
	}

	/** Sends the answer's headers and the first half of its body, then breaks the connection. */
	sendHalf(answer: Answer, reason: string): void {
		this.leaveUnanswered(reason);
		this.writeHead(answer);
		const half = firstHalf(answer.body);
		if (!isStreamed(half)) this.response.write(half);
		const sent = isStreamed(half) ? this.stream(half) : Promise.resolve();
		void sent.then(() => this.request.socket.destroySoon());
	}

	readonly leaveUnanswered = (reason: string): void => {
		this.state.log(logLine(this.seen, reason, this.state.secrets()));
	};

	readonly dateHeader = (): { date: string } => ({
		date: new Date(this.state.now()).toUTCString(),
	});

	private writeHead({ status, headers, body }: Answer): void {
		const length = status === 204 ? {} : { 'content-length': String(bodyLength(body)) };
		this.response.writeHead(status, { ...this.dateHeader(), ...headers, ...length });
	}

	/** Ends early, without an error, when the client goes away. */
	private async stream(body: StreamedBody): Promise<void> {
		const chunks = Readable.from(body.chunks());
		await pipeline(chunks, this.response, { end: false }).catch(() => {});
	}

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
