/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal } from 'node:assert/strict';
import { noteWorkflow, sendBurst } from '../../../local/demo/callbackBurst';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import type { Cluster } from './cluster';

const CALLBACKS = 500;
const AT_ONCE = 20;

/** Every callback is taken in the end and executed, and twice only where it was first refused. */
export async function takeCallbacks({ n8n, sandbox }: Cluster): Promise<string> {
	const { webhook } = await activateWorkflow(n8n, noteWorkflow(sandbox));
	const options = { callbacks: CALLBACKS, connections: AT_ONCE };
	const burst = await sendBurst(sandbox, webhook, options);
	const answers = [...burst.answers.values()].flat();
	deepEqual(
		[...new Set(answers)].filter((answer) => answer !== 204 && answer !== 503),
		[],
	);
	equal(burst.taken.length, CALLBACKS);
	deepEqual(burst.lost, []);
	deepEqual(burst.repeatedAfterOne, []);
	const late = answers.length - CALLBACKS;
	const seconds = (burst.total / 1000).toFixed(1);
	return `${CALLBACKS} taken in ${seconds} s, ${late} times after a 503, ${burst.repeated.length} executed twice`;
}
