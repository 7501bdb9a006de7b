/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, ok } from 'node:assert/strict';
import { noteWorkflow, sendBurst } from '../../../local/demo/callbackBurst';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import { countAnswers, NOT_TAKEN } from './answers';
import type { Cluster } from './cluster';

const CALLBACKS = 500;
const AT_ONCE = 20;

/**
 * Each callback that is answered 204 is executed, and twice only where SignalWire sent it again
 * because it was not answered so at first.
 */
export async function takeCallbacks({ n8n, sandbox }: Cluster): Promise<string> {
	const { webhook } = await activateWorkflow(n8n, noteWorkflow(sandbox));
	const options = { callbacks: CALLBACKS, connections: AT_ONCE };
	const burst = await sendBurst(sandbox, webhook, options);
	const answers = [...burst.answers.values()].flat();
	deepEqual(
		[...new Set(answers)].filter((answer) => answer !== 204 && !NOT_TAKEN.has(answer)),
		[],
	);
	deepEqual(burst.lost, []);
	deepEqual(burst.repeatedAfterOne, []);
	// All of them, unless the machine is busy with something else.
	ok(burst.taken.length > CALLBACKS / 2, `${burst.taken.length} taken`);
	const seconds = (burst.total / 1000).toFixed(1);
	return `${countAnswers(answers)}, in ${seconds} s; ${burst.taken.length} taken, ${burst.repeated.length} executed twice`;
}
