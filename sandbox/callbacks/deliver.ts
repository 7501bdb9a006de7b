/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as wait } from 'node:timers/promises';

import type { WireCallback } from './sign';

/** SignalWire gives up after so many tries (Compatibility API, callbacks). */
export const MOST_TRIES = 3;
/** How long SignalWire waits for an answer, in milliseconds. */
const LONGEST_WAIT = 5_000;

/** Nothing of the sandbox leaves this machine. */
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];
const ELSEWHERE = 'not on this machine';

/** What a callback was answered. */
export interface CallbackAnswer {
	/** The status, or what went wrong. */
	status: number | string;
	/** Empty where there is none. */
	contentType: string;
	text: string;
}

/** Whether an answer is a success. */
export const isSuccess = (status: number | string) =>
	typeof status === 'number' && status >= 200 && status < 300;

/**
 * Sends a callback, once.
 *
 * @param closing ends it when the sandbox is closed
 */
export async function tryOnce(
	callback: WireCallback,
	closing: AbortSignal,
): Promise<CallbackAnswer> {
	const { url, ...request } = callback;
	const failed = (status: string) => ({ status, contentType: '', text: '' });
	if (!LOOPBACK_HOSTS.includes(new URL(url).hostname)) return failed(ELSEWHERE);
	const signal = AbortSignal.any([closing, AbortSignal.timeout(LONGEST_WAIT)]);
	try {
		const response = await fetch(url, { ...request, signal });
		const contentType = response.headers.get('content-type') ?? '';
		return { status: response.status, contentType, text: await response.text() };
	} catch (error) {
		return failed((error as Error).message);
	}
}

/**
 * Sends a callback until it is answered with a success, three times at most.
 *
 * @param pause milliseconds between two tries
 * @param closing ends it when the sandbox is closed
 * @returns the status, or what went wrong, of each try
 */
export async function deliverCallback(
	callback: WireCallback,
	pause: number,
	closing: AbortSignal,
): Promise<Array<number | string>> {
	const answers: Array<number | string> = [];
	while (answers.length < MOST_TRIES && !closing.aborted) {
		if (answers.length > 0) await wait(pause, undefined, { signal: closing }).catch(() => {});
		const { status } = await tryOnce(callback, closing);
		answers.push(status);
		if (isSuccess(status) || status === ELSEWHERE) break;
	}
	return answers;
}
