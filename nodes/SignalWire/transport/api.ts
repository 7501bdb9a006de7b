import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { SignalWireAnswer } from './answer';
import {
	cancelledFailure,
	connectionFailure,
	timeoutFailure,
	type NoAnswer,
} from './connectionFailure';
import type { Limiter } from './limiter';
import {
	MOST_ATTEMPTS,
	pauseBeforeRetry,
	TRANSIENT_STATUSES,
	wait,
	type RetryPolicy,
} from './retry';
import type { Space } from './space';

const FORM = 'application/x-www-form-urlencoded';

export interface SignalWireRequest {
	method: 'GET' | 'POST' | 'DELETE';
	/** From the root of the host on, so starting with `/api/laml/`. */
	path: string;
	query?: Record<string, string>;
	form?: Record<string, string>;
	/** Without it, after every transient fault. */
	retry?: RetryPolicy;
}

/** What the user or n8n set for all requests of an item: proxy, certificates, allowed domains. */
export type RequestSettings = Partial<IHttpRequestOptions> & { attemptTimeout: number };

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
		for (let attempts = 1; ; attempts++) {
			const outcome = await this.limiter.run(async () => await this.attempt(request));
			const isLast = attempts === MOST_ATTEMPTS || !mayRetry(outcome, request.retry);
			if ('failure' in outcome) {
				if (isLast) throw outcome.failure;
				await this.wait(pauseBeforeRetry(attempts));
			} else {
				if (isLast) return { ...outcome, attempts };
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

		const { attemptTimeout, ...settings } = this.settings;
		const deadline = AbortSignal.timeout(attemptTimeout);
		const signal = this.cancelled ? AbortSignal.any([this.cancelled, deadline]) : deadline;
		const { host, origin } = new URL(this.space.origin);
		const query = request.query ? `?${new URLSearchParams(request.query).toString()}` : '';
		try {
			const answer = (await this.context.helpers.httpRequestWithAuthentication.call(
				// n8n's helper takes its abort signal from here; there is no option for a deadline
				// that also ends an answer which arrives too slowly.
				Object.create(this.context, { getExecutionCancelSignal: { value: () => signal } }),
				'signalWireApi',
				{
					...settings,
					method: request.method,
					url: `${origin}${request.path}${query}`,
					...(request.form && {
						headers: { 'Content-Type': FORM },
						body: new URLSearchParams(request.form).toString(),
					}),
					abortSignal: signal,
					timeout: attemptTimeout,
					json: true,
					returnFullResponse: true,
					// The engine would send a request that got a 401 a second time.
					ignoreHttpStatusErrors: true,
					// It would also hand the API token to the host that a redirect names.
					disableFollowRedirect: true,
				},
			)) as { statusCode: number; headers: IDataObject; body: unknown };
			return { status: answer.statusCode, headers: answer.headers, body: answer.body, attempts: 1 };
		} catch (error) {
			if (this.cancelled?.aborted) return { failure: cancelledFailure(), isTransient: false };
			if (deadline.aborted) return timeoutFailure(host, attemptTimeout);
			return connectionFailure(error, host);
		}
	}
}
