/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, ok } from 'node:assert/strict';
import { overConnections } from '../../../local/demo/connections';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import { until } from '../support/until';
import type { Cluster } from './cluster';
import { executionsOf, sidsIn } from './executions';
import { addRecordings, ask, countUpdates, isDone, pauseWorkflow, type Asked } from './pauses';
import { workOf } from './workerLog';

const CALLS = 200;
const AT_ONCE = 20;
/** So many are answered when the worker dies. */
const ANSWERED_BEFORE = 40;
/** Milliseconds that SignalWire takes for an update, so that many are under way. */
const SIGNALWIRE_TAKES = 1000;
/** So many executions at least die with the worker. */
const RUNNING = 2;
const SECONDS_TO_END = 120;

/** An execution is over when n8n gives it one of these statuses. */
const FINAL = ['success', 'error', 'crashed', 'canceled'];

/**
 * A worker dies while it has pauses under way. What n8n reports as done, to the callers or in its
 * list of executions, is done; the others are told that it failed, and can ask again.
 */
export async function killWorkerMidway(cluster: Cluster): Promise<string> {
	const { n8n, sandbox } = cluster;
	// A workflow of its own: n8n's list says nothing of which executions belong to this scenario.
	const { id, webhook } = await activateWorkflow(n8n, pauseWorkflow());
	const recordings = addRecordings(sandbox, CALLS);
	sandbox.requests.length = 0;
	sandbox.faults.add({
		method: 'POST',
		path: '/Recordings/',
		fault: { kind: 'delay', ms: SIGNALWIRE_TAKES },
	});
	const all = recordings.map((recording): Asked => ({ recording, status: 'paused' }));
	const waited: number[] = [];
	const asking = overConnections(AT_ONCE, all, async (asked) => {
		const start = Date.now();
		await ask(webhook, asked);
		if (!isDone(asked)) waited.push(Date.now() - start);
	});
	const answered = () => all.filter(({ answer }) => answer).length;
	let busy = -1;
	const isMidway = async () => {
		const work = await Promise.all(cluster.workerLogs.map(workOf));
		busy = work.findIndex(({ running }) => running >= RUNNING);
		return busy >= 0 && answered() >= ANSWERED_BEFORE;
	};
	await until(`${ANSWERED_BEFORE} callers have their answer`, isMidway, SECONDS_TO_END);
	cluster.killWorker(busy);
	await asking;

	const failed = all.filter((asked) => !isDone(asked));
	ok(failed.length > 0, 'the worker that died had executions under way');
	deepEqual(
		failed.filter(({ answer }) => !answer || answer.status < 500),
		[],
	);
	for (const { recording, answer } of all.filter(isDone)) {
		deepEqual(
			[answer?.body.sid, answer?.body.status, recording.status],
			[recording.sid, 'paused', 'paused'],
		);
	}
	deepEqual(
		[...countUpdates(sandbox)].filter(([, count]) => count > 1),
		[],
	);

	const executions = async () => await executionsOf(n8n.api, id);
	const haveEnded = async () => (await executions()).every(({ status }) => FINAL.includes(status));
	await until('all executions have ended', haveEnded, SECONDS_TO_END);
	const ended = await executions();
	const succeeded = ended.filter(({ status }) => status === 'success');
	// n8n may lose one that the worker had answered and not stored.
	ok(succeeded.length > 0, 'n8n lists executions that have succeeded');
	const sids = new Set(recordings.map(({ sid }) => sid));
	for (const execution of succeeded) {
		const [sid, ...others] = await sidsIn(n8n.api, execution.id, sids);
		deepEqual([sandbox.recordings.get(sid)?.status, others], ['paused', []]);
	}

	sandbox.faults.clear();
	const pausedAnyway = failed.filter(({ recording }) => recording.status === 'paused').length;
	await overConnections(AT_ONCE, failed, async (asked) => await ask(webhook, asked));
	deepEqual(
		failed.filter((asked) => !isDone(asked) || asked.recording.status !== 'paused'),
		[],
	);
	const [shortest, longest] = [Math.min(...waited), Math.max(...waited)].map(
		(milliseconds) => `${(milliseconds / 1000).toFixed()} s`,
	);
	return `${CALLS - failed.length} of ${CALLS} answered 200; ${failed.length} answered 500 after ${shortest} to ${longest}, of which ${pausedAnyway} were paused; ${succeeded.length} executions succeeded`;
}
