/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as wait } from 'node:timers/promises';

import type { WireCallback } from './sign';

/** SignalWire gives up after so many tries (Compatibility API, callbacks). */
export const MOST_TRIES = 3;
/** How long SignalWire waits for an answer, in milliseconds. */
const LONGEST_WAIT = 5_000;

/** Nothing of the sandbox leaves this machine. */
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

async function tryOnce(callback: WireCallback, closing: AbortSignal): Promise<number | string> {
	const { url, ...request } = callback;
	const signal = AbortSignal.any([closing, AbortSignal.timeout(LONGEST_WAIT)]);
	try {
		const response = await fetch(url, { ...request, signal });
		await response.arrayBuffer();
		return response.status;
	} catch (error) {
		return (error as Error).message;
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
	if (!LOOPBACK_HOSTS.includes(new URL(callback.url).hostname)) return ['not on this machine'];
	const answers: Array<number | string> = [];
	while (answers.length < MOST_TRIES && !closing.aborted) {
		if (answers.length > 0) await wait(pause, undefined, { signal: closing }).catch(() => {});
		const answer = await tryOnce(callback, closing);
		answers.push(answer);
		if (typeof answer === 'number' && answer >= 200 && answer < 300) break;
	}
	return answers;
}
