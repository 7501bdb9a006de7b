/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until something holds.
 *
 * @param what for the error: "all callbacks are executed"
 * @throws when it does not hold after so many seconds
 */
export async function until(
	what: string,
	seconds: number,
	holds: () => Promise<boolean> | boolean,
): Promise<void> {
	const deadline = Date.now() + seconds * 1000;
	while (!(await holds())) {
		if (Date.now() > deadline) throw new Error(`Not after ${seconds} seconds: ${what}`);
		await delay(100);
	}
}
