/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal } from 'node:assert/strict';
import { activateWorkflow, createWorkflow } from '../../../local/demo/exampleWorkflow';
import { post } from '../../../local/demo/paymentPage';
import { executionOf } from '../support/execution';
import {
	activateSteps,
	itemsNode,
	n8nNode,
	namesOf,
	outputsTo,
	signalWireNode,
	ticketNode,
	ticketsOf,
	webhookNode,
	webhookWorkflow,
	type StepAnswer,
} from '../support/webhookWorkflow';
import { addRunning, pauseOne } from './onError';
import { isVersion1, type Play } from './play';

const executeOnce: Play = async ({ scenario }, { n8n, sandbox }) => {
	await scenario('Execute Once: the first of three items', async () => {
		sandbox.reset();
		const { call } = await activateSteps(n8n, 'Execute Once', [
			{ name: 'once', node: { parameters: pauseOne, executeOnce: true } },
		]);
		const items = [addRunning(sandbox), addRunning(sandbox), addRunning(sandbox)];
		const { status, text, results } = await call('once', items);
		equal(status, 200, text);
		deepEqual(ticketsOf(results), ['T0']);
		deepEqual(
			items.map(({ recordingSid }) => sandbox.recordings.get(recordingSid)?.status),
			['paused', 'in-progress', 'in-progress'],
		);
	});
};

const pinnedData: Play = async ({ scenario }, { n8n, sandbox }) => {
	await scenario('pinned data: for a run by hand only, never for a webhook', async () => {
		sandbox.reset();
		const [item, other] = [addRunning(sandbox), addRunning(sandbox)];
		const names = namesOf('pinned');
		const workflow = {
			...webhookWorkflow('Pinned data', [{ name: 'pinned', node: { parameters: pauseOne } }]),
			pinData: {
				[names.webhook]: [{ json: { body: { items: [{ ticket: 'T0', ...item }] } } }],
				[names.node]: [{ json: { sid: item.recordingSid, status: 'pinned' } }],
			},
		};
		const { id, webhook } = await activateWorkflow(n8n, workflow);
		const stored = await n8n.api.request<object>('GET', `/workflows/${id}`);
		const { executionId } = await n8n.api.request<{ executionId: string }>(
			'POST',
			`/workflows/${id}/run`,
			{ workflowData: stored, triggerToStartFrom: { name: names.webhook } },
		);
		const { status, outputsOf } = await executionOf(n8n, id, executionId);
		equal(status, 'success');
		deepEqual(
			outputsOf(names.done)[0].map(({ json }) => (json.json as { status: string }).status),
			['pinned'],
		);
		equal(sandbox.requests.length, 0);

		const answer = await post(webhook, { items: [{ ticket: 'T0', ...other }] });
		equal(answer.status, 200, answer.text);
		equal(sandbox.recordings.get(other.recordingSid)?.status, 'paused');
		equal(sandbox.recordings.get(item.recordingSid)?.status, 'in-progress');
	});
};

const subWorkflow: Play = async ({ scenario, n8nVersion }, { n8n, sandbox }) => {
	await scenario('a sub-workflow pauses for two items of its caller', async () => {
		sandbox.reset();
		const { id, versionId } = await createWorkflow(n8n, {
			name: 'Sub-workflow',
			nodes: [
				n8nNode('Called', 'executeWorkflowTrigger', { inputSource: 'passthrough' }),
				signalWireNode('SignalWire', { parameters: pauseOne }),
			],
			connections: { Called: outputsTo('SignalWire') },
			settings: { executionOrder: 'v1' },
		});
		// Before version 2, only what starts by itself could be activated.
		if (!isVersion1(n8nVersion)) {
			await n8n.api.request('POST', `/workflows/${id}/activate`, { versionId });
		}
		const { webhook } = await activateWorkflow(n8n, {
			name: 'Caller',
			nodes: [
				webhookNode('Webhook'),
				itemsNode('Items'),
				n8nNode('Call', 'executeWorkflow', {
					workflowId: { __rl: true, mode: 'id', value: id },
					options: {},
				}),
				ticketNode('Done', 'Items'),
			],
			connections: {
				Webhook: outputsTo('Items'),
				Items: outputsTo('Call'),
				Call: outputsTo('Done'),
			},
			settings: { executionOrder: 'v1' },
		});
		const items = [addRunning(sandbox), addRunning(sandbox)];
		const tickets = items.map((item, index) => ({ ticket: `T${index}`, ...item }));
		const { status, text, body } = await post(webhook, { items: tickets });
		equal(status, 200, text);
		deepEqual(ticketsOf(body as StepAnswer['results']), ['T0', 'T1']);
		for (const { recordingSid } of items) {
			equal(sandbox.recordings.get(recordingSid)?.status, 'paused');
		}
	});
};

/** What n8n itself does with a node, by its settings, its pins, and from another workflow. */
export const nodeSettings: Play = async (stage, given) => {
	await executeOnce(stage, given);
	await pinnedData(stage, given);
	await subWorkflow(stage, given);
};
