/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'flatted';
import type { IRunExecutionData } from 'n8n-workflow';
import { endAllChildren } from '../../local/n8n/children';
import { startN8n, type RunningN8n } from '../../local/n8n/start';
import { startSandbox, type Sandbox } from '../../sandbox';
import { benchWorkflow, type Contender } from './workflow';

const ITEMS = 1000;
const ROUNDS = 7;
const ANSWER_TIME = 20;
const CONTENDERS: Contender[] = ['signalWire', 'httpRequest'];

const median = (numbers: number[]) =>
	[...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function activate(n8n: RunningN8n, sandbox: Sandbox, contender: Contender) {
	const account = `${sandbox.origin}/api/laml/2010-04-01/Accounts/${sandbox.projectId}`;
	const workflow = benchWorkflow(contender, account, n8n.credential);
	const created = await n8n.api.request<{ id: string; versionId: string }>(
		'POST',
		'/workflows',
		workflow,
	);
	const { id, versionId } = created;
	await n8n.api.request('POST', `/workflows/${id}/activate`, { versionId });
	return id;
}

/** One live call with a recording per item, as both contenders get them. */
function freshRecordings(sandbox: Sandbox) {
	sandbox.reset();
	sandbox.faults.add({ fault: { kind: 'delay', ms: ANSWER_TIME } });
	const call = sandbox.addCall().sid;
	return Array.from({ length: ITEMS }, () => ({
		call,
		recording: sandbox.addRecording({ call_sid: call }).sid,
	}));
}

/** @returns milliseconds that the node took for one item, as n8n itself measured the node's run */
async function measure(n8n: RunningN8n, sandbox: Sandbox, contender: Contender, id: string) {
	const recordings = freshRecordings(sandbox);
	const response = await fetch(`${n8n.origin}/webhook/${contender}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ recordings }),
	});
	await response.text();
	const paused = [...sandbox.recordings.values()].filter(({ status }) => status === 'paused');
	if (paused.length !== ITEMS) throw new Error(`${contender} paused ${paused.length} of ${ITEMS}`);

	await delay(500);
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const { results } = await n8n.api.request<{ results: Array<{ id: string }> }>(
		'GET',
		`/executions?filter=${filter}&limit=1`,
	);
	const { data } = await n8n.api.request<{ data: string }>('GET', `/executions/${results[0].id}`);
	const { resultData } = parse(data) as IRunExecutionData;
	return resultData.runData[contender][0].executionTime / ITEMS;
}

async function main() {
	const sandbox = await startSandbox();
	const n8n = await startN8n(sandbox);
	const ids = {
		signalWire: await activate(n8n, sandbox, 'signalWire'),
		httpRequest: await activate(n8n, sandbox, 'httpRequest'),
	};
	await delay(2000);
	const times: Record<Contender, number[]> = { signalWire: [], httpRequest: [] };
	// The first round warms up and does not count.
	for (let round = 0; round <= ROUNDS; round++) {
		for (const contender of CONTENDERS) {
			const time = await measure(n8n, sandbox, contender, ids[contender]);
			if (round > 0) times[contender].push(time);
		}
	}
	const ratios = times.signalWire.map((time, round) => time / times.httpRequest[round]);
	console.log(`\n${ITEMS} items, one update each, a server that answers in ${ANSWER_TIME} ms`);
	for (const contender of CONTENDERS) {
		const [least, most] = [Math.min(...times[contender]), Math.max(...times[contender])];
		console.log(
			`${contender.padEnd(12)} ${median(times[contender]).toFixed(1)} ms an item (${least.toFixed(1)} to ${most.toFixed(1)})`,
		);
	}
	console.log(`ratio        ${median(ratios).toFixed(2)} (median of ${ROUNDS} rounds)`);
	await endAllChildren();
	await sandbox.close();
}

void main().then(
	() => process.exit(0),
	async (error) => {
		console.error(error);
		await endAllChildren();
		process.exit(1);
	},
);
