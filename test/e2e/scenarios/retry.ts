/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { message } from '../../support/operations';
import { executionOf } from '../support/execution';
import { activateSteps, ticketsOf } from '../support/webhookWorkflow';
import { addRunning, pauseOne } from './onError';
import type { Play } from './play';

/** More than one try of the node asks, so that the second try is needed. */
const TRIES_OF_A_REQUEST = 5;

const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };

/** Retry On Fail, which runs the whole node again. */
export const retryOnFail: Play = async ({ scenario }, { n8n, sandbox }) => {
	const { resource, operation, fields } = message.operations.send;
	const { id, call } = await activateSteps(n8n, 'Retry On Fail', [
		{ name: 'pause', node: { parameters: pauseOne, ...retrying } },
		{
			name: 'send',
			node: { parameters: { resource, operation, ...fields }, ...retrying } as never,
		},
	]);

	await scenario('Retry On Fail: a pause after 503s', async () => {
		sandbox.reset();
		const items = [addRunning(sandbox), addRunning(sandbox)];
		const path = items[1].recordingSid;
		sandbox.faults.add({
			...{ method: 'POST', path, times: TRIES_OF_A_REQUEST },
			fault: { kind: 'status', status: 503, retryAfter: '0' },
		});
		const { status, text, results } = await call('pause', items);
		equal(status, 200, text);
		deepEqual(ticketsOf(results), ['T0', 'T1']);
		for (const { recordingSid } of items) {
			equal(sandbox.recordings.get(recordingSid)?.status, 'paused');
		}
		const asked = sandbox.requests.filter(
			(request) => request.method === 'POST' && request.path.includes(path),
		);
		ok(asked.length > TRIES_OF_A_REQUEST, 'the node was not run again');
	});

	await scenario('Retry On Fail: a message whose answer was lost is not sent twice', async () => {
		sandbox.reset();
		sandbox.faults.add({
			...{ method: 'POST', path: '/Messages', times: 1 },
			fault: { kind: 'resetAfter' },
		});
		const { status } = await call('send', [{}, {}]);
		equal(status, 500);
		equal(sandbox.messages.size, 2);
		const { error } = await executionOf(n8n, id);
		match(String(error?.message), /may have been sent \(see Message: Get Many\)$/);
		match(String(error?.description), /^Check before retrying/);
	});
};
