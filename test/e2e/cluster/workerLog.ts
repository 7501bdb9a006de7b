/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';

/** What a worker's log says of the executions that it took from the queue. */
export async function workOf(logFile: string): Promise<{ started: number; running: number }> {
	const text = await readFile(logFile, 'utf8');
	const count = (what: string) => text.split(`Worker ${what} execution`).length - 1;
	const started = count('started');
	return { started, running: started - count('finished') };
}
