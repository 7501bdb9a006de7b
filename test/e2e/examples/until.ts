/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';

const LONGEST_WAIT = 30_000;

/**
 * Waits for what a workflow does after it has answered.
 *
 * @param look gives what it found, or nothing yet
 * @throws Error when that takes longer than half a minute
 */
export async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
	const deadline = Date.now() + LONGEST_WAIT;
	for (;;) {
		const found = look();
		if (found !== undefined && found !== false) return found;
		if (Date.now() > deadline) throw new Error(`not seen within 30 s: ${what}`);
		await delay(50);
	}
}

/** Long enough for what should not happen to be seen if it does. */
export async function whileNothingShouldHappen(): Promise<void> {
	await delay(2500);
}
