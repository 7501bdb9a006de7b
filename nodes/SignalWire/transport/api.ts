import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	IDataObject,
	IExecuteSingleFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
} from 'n8n-workflow';
import { cancelledError, connectionError, timeoutError, type NoResponse } from './connectionError';
import type { Limiter, Urgency } from './limiter';
import { gaveUpError } from './requestError';
import { optionsFor, type SignalWireRequest } from './requestOptions';
import type { SignalWireResponse } from './response';
import { MOST_ATTEMPTS, pauseBeforeRetry, shouldRetry, wait } from './retry';
import { bodyWithoutSecrets } from './secrets';
import type { Space } from './space';

const CREDENTIAL = 'signalWireApi';
const DEFAULT_TIMEOUT = 10_000;

/** What the user or n8n set for all requests of an item. */
export interface RequestSettings {
	/** Timeout, proxy, certificates, allowed domains. */
	http: Partial<IHttpRequestOptions>;
	/** Milliseconds after the first request began, from when on no other begins. */
	giveUpAfter?: number;
}

/** Sends requests to one Space: limits, timeouts and retries are the same for all of them. */
export class SignalWireApi {
	private readonly cancelled?: AbortSignal;

	private giveUpAt = Infinity;

	private hasBegun = false;

	/**
	 * @param credential as n8n decrypted it; handed on with each request, because n8n would read it
	 * again for each of them
	 */
	constructor(
		private readonly context: IExecuteSingleFunctions | IHookFunctions | ILoadOptionsFunctions,
		readonly space: Space,
		private readonly credential: ICredentialDataDecryptedObject,
		private readonly settings: RequestSettings,
		private readonly limiter: Limiter,
	) {
		if ('getExecutionCancelSignal' in context) this.cancelled = context.getExecutionCancelSignal();
	}

	/**
	 * Sends the request, and sends it again after a fault that passes.
	 *
	 * @returns the response, whatever its HTTP status
	 * @throws {RequestError} when no response came, the execution was cancelled, or it is too late
	 */
	async send(request: SignalWireRequest): Promise<SignalWireResponse> {
		let mayHaveRunBefore = false;
		let last: string | undefined;
		for (let attempts = 1; ; attempts++) {
			const outcome = await this.limiter.run(async () => {
				const sent = { attempts: attempts - 1, mayHaveRun: mayHaveRunBefore };
				if (this.isLate()) throw gaveUpError(sent, last);
				request.beforeAttempt?.(sent);
				return await this.attempt(request);
			}, this.urgencyOf(request));
			const isLast = attempts === MOST_ATTEMPTS || !shouldRetry(outcome, request.retry);
			let retryAfter: unknown;
			if ('error' in outcome) {
				mayHaveRunBefore ||= outcome.error.facts.mayHaveRun;
				if (isLast) throw outcome.error.with({ attempts, mayHaveRun: mayHaveRunBefore });
				last = outcome.error.message;
			} else {
				if (isLast) return { ...outcome, attempts, mayHaveRunBefore };
				mayHaveRunBefore ||= outcome.status >= 500;
				last = `SignalWire answered with HTTP ${outcome.status}`;
				retryAfter = outcome.headers['retry-after'];
			}
			const pause = pauseBeforeRetry(attempts, retryAfter);
			// The time that is left is for finding out what became of it.
			if (Date.now() + pause >= this.giveUpAt)
				throw gaveUpError({ attempts, mayHaveRun: mayHaveRunBefore }, last);
			await this.wait(pause);
		}
	}

	/** What has begun comes before what has not, so that waiting for a turn uses up nobody's time. */
	private urgencyOf({ method }: SignalWireRequest): Urgency {
		if (!this.hasBegun) return 0;
		return method === 'GET' ? 1 : 2;
	}

	/** Waits, but not longer than until the execution is cancelled, or it is time to give up. */
	async wait(milliseconds: number): Promise<void> {
		await wait(Math.min(milliseconds, Math.max(this.giveUpAt - Date.now(), 0)), this.cancelled);
	}

	/** Counts from the first request on: where many items run at once, each waits for its turn. */
	private isLate(): boolean {
		const { giveUpAfter = Infinity } = this.settings;
		const now = Date.now();
		if (!this.hasBegun) this.giveUpAt = now + giveUpAfter;
		this.hasBegun = true;
		return now >= this.giveUpAt;
	}

	private async attempt(request: SignalWireRequest): Promise<SignalWireResponse | NoResponse> {
		if (this.cancelled?.aborted) return cancelledError(false);

		const timeout = this.settings.http.timeout || request.timeout || DEFAULT_TIMEOUT;
		const deadline = AbortSignal.timeout(timeout);
		const signal = this.cancelled ? AbortSignal.any([this.cancelled, deadline]) : deadline;
		const options = {
			...this.settings.http,
			...optionsFor(request, this.space.origin),
			timeout,
			abortSignal: signal,
		};
		const { host } = new URL(options.url);
		try {
			const { statusCode, headers, body } = await this.exchange(options, signal, request.isPublic);
			const response = { status: statusCode, headers, body };
			const received = request.receive
				? await request.receive(response)
				: bodyWithoutSecrets(body, this.space.secrets);
			return { ...response, body: received, attempts: 1 };
		} catch (error) {
			if (this.cancelled?.aborted) return cancelledError(true);
			if (deadline.aborted) return timeoutError(host, timeout);
			return connectionError(error, host);
		}
	}

	private async exchange(options: IHttpRequestOptions, signal: AbortSignal, isPublic = false) {
		type Exchange = Promise<{ statusCode: number; headers: IDataObject; body: unknown }>;
		const { httpRequest, httpRequestWithAuthentication } = this.context.helpers;
		if (isPublic) return await (httpRequest(options) as Exchange);
		// n8n's helper takes its abort signal from here; there is no option for a deadline that also
		// ends a response which arrives too slowly.
		const context = Object.create(this.context, {
			getExecutionCancelSignal: { value: () => signal },
		}) as typeof this.context;
		return await (httpRequestWithAuthentication.call(context, CREDENTIAL, options, {
			credentialsDecrypted: { data: this.credential } as ICredentialsDecrypted,
		}) as Exchange);
	}
}
