/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';

type Found<T> = T | undefined | false;

/**
 * Waits for what comes a while later, such as what a workflow does after it has answered.
 *
 * @param what for the error: "a text to the caller"
 * @param look gives what it found, or nothing yet
 * @throws Error when it is not found within so many seconds
 */
export async function until<T>(
	what: string,
	look: () => Found<T> | Promise<Found<T>>,
	seconds = 30,
): Promise<T> {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const found = await look();
		if (found !== undefined && found !== false) return found;
		if (Date.now() > deadline) throw new Error(`Not within ${seconds} seconds: ${what}`);
		await delay(100);
	}
}

/** Long enough for what should not happen to be seen if it does. */
export async function whileNothingShouldHappen(): Promise<void> {
	await delay(2500);
}
