/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, match } from 'node:assert/strict';
import type { INodeExecutionData, INodeParameters, OnError } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { recording } from '../../support/operations';
import { byId } from '../../support/parameters';
import { executionOf, type Execution } from '../support/execution';
import { activateSteps, namesOf } from '../support/webhookWorkflow';
import type { Play } from './play';

/** Recording: Update of one recording, which the item names. */
export const pauseOne: INodeParameters = {
	resource: 'recording',
	operation: 'update',
	callSid: byId('={{ $json.callSid }}'),
	recordingSid: byId('={{ $json.recordingSid }}'),
};

/** What an item names, with its recording in progress. */
export const addRunning = (sandbox: Sandbox) =>
	recording.operations.update.add(sandbox) as { callSid: string; recordingSid: string };

const linksOf = (items: INodeExecutionData[] = []) => items.map(({ pairedItem }) => pairedItem);
const ticketsBehind = (execution: Execution, node: string) =>
	(execution.outputsOf(node)[0] ?? []).map(({ json }) => json.ticket);

const REFUSED = /^SignalWire refused to pause recording [-0-9a-f]{36} of call [-0-9a-f]{36}: /;

const LINKS = { T0: { item: 0 }, T1: { item: 1 }, T2: { item: 2 } };
const ALL_TICKETS = ['T0', 'T1', 'T2'];

/** What comes of three items, of which the second is refused. */
const MODES: Record<OnError, (execution: Execution, node: string) => void> = {
	stopWorkflow({ status, error }) {
		equal(status, 'error');
		match(String(error?.message), REFUSED);
	},
	continueRegularOutput(execution, node) {
		equal(execution.status, 'success');
		const [items] = execution.outputsOf(node);
		deepEqual(linksOf(items), [LINKS.T0, LINKS.T1, LINKS.T2]);
		match(String(items[1].json.error), REFUSED);
		deepEqual(ticketsBehind(execution, namesOf('continueRegularOutput').done), ALL_TICKETS);
	},
	continueErrorOutput(execution, node) {
		equal(execution.status, 'success');
		const [items, failed] = execution.outputsOf(node);
		deepEqual([linksOf(items), linksOf(failed)], [[LINKS.T0, LINKS.T2], [LINKS.T1]]);
		match(String(failed[0].json.error), REFUSED);
		const { done, failed: behindError } = namesOf('continueErrorOutput');
		deepEqual(ticketsBehind(execution, done), ['T0', 'T2']);
		deepEqual(ticketsBehind(execution, behindError), ['T1']);
	},
};

/** Three items of which one fails, in each of n8n's On Error modes. */
export const onError: Play = async ({ scenario }, { n8n, sandbox }) => {
	const modes = Object.keys(MODES) as OnError[];
	const steps = modes.map((mode) => ({
		name: mode,
		node: { parameters: pauseOne, onError: mode },
	}));
	const { id, call } = await activateSteps(n8n, 'On Error', steps);
	for (const mode of modes) {
		await scenario(`On Error: ${mode}, one of three items refused`, async () => {
			sandbox.reset();
			const items = [addRunning(sandbox), addRunning(sandbox), addRunning(sandbox)];
			const path = items[1].recordingSid;
			sandbox.faults.add({ method: 'POST', path, fault: { kind: 'status', status: 400 } });
			const { status } = await call(mode, items);
			equal(status, mode === 'stopWorkflow' ? 500 : 200);
			const execution = await executionOf(n8n, id);
			MODES[mode](execution, namesOf(mode).node);
			deepEqual(
				items.map(({ recordingSid }) => sandbox.recordings.get(recordingSid)?.status),
				['paused', 'in-progress', 'paused'],
			);
		});
	}
};
