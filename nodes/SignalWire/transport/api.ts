import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { SignalWireAnswer } from './response';
import {
	cancelledFailure,
	connectionFailure,
	timeoutFailure,
	type NoAnswer,
} from './connectionError';
import type { Limiter } from './limiter';
import {
	MOST_ATTEMPTS,
	pauseBeforeRetry,
	TRANSIENT_STATUSES,
	wait,
	type RetryPolicy,
} from './retry';
import { bodyWithoutSecrets } from './secrets';
import type { Space } from './space';

const FORM = 'application/x-www-form-urlencoded';
const DEFAULT_TIMEOUT = 10_000;

export interface SignalWireRequest {
	method: 'GET' | 'POST' | 'DELETE';
	/** From the root of the host on, so starting with `/api/laml/`. */
	path: string;
	query?: Record<string, string>;
	form?: Record<string, string>;
	/** Without it, after every transient fault. */
	retry?: RetryPolicy;
	/** Milliseconds that an attempt may take, body included, unless the user set a timeout. */
	timeout?: number;
	/**
	 * For what needs no credentials, so that none are sent; redirects are followed. Receives the
	 * body as a stream, and what it returns is the body of the answer.
	 */
	receivePublic?: (answer: ReceivedAnswer) => Promise<unknown>;
}

export type ReceivedAnswer = Omit<SignalWireAnswer, 'attempts'>;

/** What the user or n8n set for all requests: timeout, proxy, certificates, allowed domains. */
export type RequestSettings = Partial<IHttpRequestOptions>;

function mayRetry(outcome: SignalWireAnswer | NoAnswer, policy: RetryPolicy = 'transientFaults') {
	if (policy === 'never') return false;
	if ('failure' in outcome) return outcome.isTransient && policy === 'transientFaults';
	if (policy === 'tooManyRequests') return outcome.status === 429;
	return TRANSIENT_STATUSES.includes(outcome.status);
}

/** Sends requests to one Space: limits, timeouts and retries are the same for all of them. */
export class SignalWireApi {
	private readonly cancelled?: AbortSignal;

	constructor(
		private readonly context: IExecuteSingleFunctions | ILoadOptionsFunctions,
		readonly space: Space,
		private readonly settings: RequestSettings,
		private readonly limiter: Limiter,
	) {
		if ('getExecutionCancelSignal' in context) this.cancelled = context.getExecutionCancelSignal();
	}

	/**
	 * Sends the request, and sends it again after a fault that passes.
	 *
	 * @returns the answer, whatever its HTTP status
	 * @throws {RequestFailure} when no answer came, or the execution was cancelled
	 */
	async send(request: SignalWireRequest): Promise<SignalWireAnswer> {
		let followsDoubt = false;
		for (let attempts = 1; ; attempts++) {
			const outcome = await this.limiter.run(async () => await this.attempt(request));
			const isLast = attempts === MOST_ATTEMPTS || !mayRetry(outcome, request.retry);
			if ('failure' in outcome) {
				if (isLast) throw outcome.failure;
				followsDoubt = true;
				await this.wait(pauseBeforeRetry(attempts));
			} else {
				if (isLast) return { ...outcome, attempts, followsDoubt };
				followsDoubt ||= outcome.status >= 500;
				await this.wait(pauseBeforeRetry(attempts, outcome.headers['retry-after']));
			}
		}
	}

	/** Waits, but not longer than until the execution is cancelled. */
	async wait(milliseconds: number): Promise<void> {
		await wait(milliseconds, this.cancelled);
	}

	private async attempt(request: SignalWireRequest): Promise<SignalWireAnswer | NoAnswer> {
		if (this.cancelled?.aborted) return { failure: cancelledFailure(), isTransient: false };

		const timeout = this.settings.timeout || request.timeout || DEFAULT_TIMEOUT;
		const deadline = AbortSignal.timeout(timeout);
		const signal = this.cancelled ? AbortSignal.any([this.cancelled, deadline]) : deadline;
		const options = { ...this.optionsFor(request), timeout, abortSignal: signal };
		const { host } = new URL(this.space.origin);
		try {
			const { statusCode, headers, body } = (await (request.receivePublic
				? this.context.helpers.httpRequest(options)
				: this.context.helpers.httpRequestWithAuthentication.call(
						// n8n's helper takes its abort signal from here; there is no option for a deadline
						// that also ends an answer which arrives too slowly.
						Object.create(this.context, { getExecutionCancelSignal: { value: () => signal } }),
						'signalWireApi',
						options,
					))) as { statusCode: number; headers: IDataObject; body: unknown };
			const answer = { status: statusCode, headers, body };
			const received = request.receivePublic
				? await request.receivePublic(answer)
				: bodyWithoutSecrets(body, this.space.secrets);
			return { ...answer, body: received, attempts: 1 };
		} catch (error) {
			if (this.cancelled?.aborted) return { failure: cancelledFailure(), isTransient: false };
			if (deadline.aborted) return timeoutFailure(host, timeout);
			return connectionFailure(error, host);
		}
	}

	private optionsFor({ method, path, query, form, receivePublic }: SignalWireRequest) {
		const search = query ? `?${new URLSearchParams(query).toString()}` : '';
		const options: IHttpRequestOptions = {
			...this.settings,
			method,
			url: `${this.space.origin}${path}${search}`,
			returnFullResponse: true,
			// The engine would send a request that got a 401 a second time.
			ignoreHttpStatusErrors: true,
		};
		if (receivePublic) return { ...options, encoding: 'stream' as const };
		return {
			...options,
			json: true,
			// The engine would hand the API token to the host that a redirect names.
			disableFollowRedirect: true,
			...(form && {
				headers: { 'Content-Type': FORM },
				body: new URLSearchParams(form).toString(),
			}),
		};
	}
}
