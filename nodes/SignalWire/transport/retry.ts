import { sleep } from 'n8n-workflow';
import type { NoResponse } from './connectionError';
import type { SignalWireResponse } from './response';

export const MOST_ATTEMPTS = 5;
const LONGEST_RETRY_AFTER = 30_000;
const FIRST_PAUSE = 500;

/** HTTP statuses that say "not now" rather than "no". */
const TRANSIENT_STATUSES = [429, 502, 503, 504];

/** After which faults a request may be sent again. */
export type RetryPolicy = 'transientFaults' | 'tooManyRequests' | 'never';

/** Whether to send a request again, after a response or none. */
export function shouldRetry(
	outcome: SignalWireResponse | NoResponse,
	policy: RetryPolicy = 'transientFaults',
): boolean {
	if (policy === 'never') return false;
	if ('error' in outcome) return outcome.isTransient && policy === 'transientFaults';
	if (policy === 'tooManyRequests') return outcome.status === 429;
	return TRANSIENT_STATUSES.includes(outcome.status);
}

/**
 * Reads a `Retry-After` header (RFC 9110, 10.2.3).
 *
 * @returns milliseconds to wait, between 0 and 30 s, or undefined where the header is missing or
 * says neither a number of seconds nor a date
 */
export function parseRetryAfter(header: unknown, now = Date.now()): number | undefined {
	if (typeof header !== 'string' || header.trim() === '') return undefined;
	const text = header.trim();
	// Date.parse alone takes almost any text with a digit for a date.
	const date = /\d:\d\d/.test(text) ? Date.parse(text) : NaN;
	const asked = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : date - now;
	if (Number.isNaN(asked)) return undefined;
	return Math.min(Math.max(asked, 0), LONGEST_RETRY_AFTER);
}

/**
 * How long to wait before the next attempt: what SignalWire asks for, otherwise twice as long as
 * the time before, with jitter so that many items do not come back at the same moment.
 *
 * @param failedAttempts how many attempts have failed, 1 or more
 * @param retryAfter the response's `Retry-After` header
 * @returns milliseconds
 */
export function pauseBeforeRetry(failedAttempts: number, retryAfter?: unknown): number {
	const asked = parseRetryAfter(retryAfter);
	if (asked !== undefined) return asked;
	const pause = FIRST_PAUSE * 2 ** (failedAttempts - 1);
	return pause / 2 + (Math.random() * pause) / 2;
}

/** Waits, but not longer than until the execution is cancelled. */
export async function wait(milliseconds: number, cancelled?: AbortSignal): Promise<void> {
	if (cancelled?.aborted) return;
	let stopWaiting: () => void = () => undefined;
	const cancellation = new Promise<void>((resolve) => {
		stopWaiting = resolve;
		cancelled?.addEventListener('abort', stopWaiting);
	});
	await Promise.race([sleep(milliseconds), cancellation]);
	cancelled?.removeEventListener('abort', stopWaiting);
}
