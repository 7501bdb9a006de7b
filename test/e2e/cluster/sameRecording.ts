/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Sandbox } from '../../../sandbox';
import type { Cluster } from './cluster';
import { addRecordings, ask, type Asked } from './pauses';
import { workOf } from './workerLog';

/** So many pairs have to run on two workers, */
const PAIRS = 10;
/** and so many are tried at most: n8n chooses the worker. */
const MOST_PAIRS = 60;
/** In each fifth pair, SignalWire answers the second update and does not carry it out. */
const IGNORED_EVERY = 5;

/** Pauses and resumes one recording at the same moment, and compares what was told with what is. */
async function askBoth(sandbox: Sandbox, webhook: string, isSecondIgnored: boolean) {
	const [recording] = addRecordings(sandbox, 1);
	const { sid } = recording;
	if (isSecondIgnored) {
		const fault = { kind: 'ignored' } as const;
		sandbox.faults.add({ method: 'POST', path: sid, after: 1, times: 1, fault });
	}
	const both: Asked[] = [
		{ recording, status: 'paused' },
		{ recording, status: 'in-progress' },
	];
	await Promise.all(both.map(async (asked) => await ask(webhook, asked)));
	const updates = sandbox.requests.filter(
		({ method, path }) => method === 'POST' && path.includes(sid),
	);
	const [first, second] = updates.map(({ form }) => new Map(form).get('Status'));
	deepEqual([first, second].sort(), ['in-progress', 'paused']);
	equal(updates.length, both.length);
	equal(recording.status, isSecondIgnored ? first : second);
	for (const { status, answer } of both) {
		equal(answer?.status, isSecondIgnored && status === second ? 500 : 200);
		if (answer?.status === 200) deepEqual([answer.body.sid, answer.body.status], [sid, status]);
	}
}

/**
 * Which of two updates comes last nobody promises, because workers do not know of each other's. But
 * each is sent once, each caller learns whether its own was confirmed, and the recording is as the
 * last one left it that SignalWire carried out.
 */
export async function updateOneAtOnce(cluster: Cluster, webhook: string): Promise<string> {
	const { sandbox, workerLogs } = cluster;
	let onTwoWorkers = 0;
	let pairs = 0;
	while (onTwoWorkers < PAIRS) {
		ok(pairs < MOST_PAIRS, `${onTwoWorkers} of ${pairs} pairs ran on two workers`);
		pairs += 1;
		const before = await Promise.all(workerLogs.map(workOf));
		await askBoth(sandbox, webhook, pairs % IGNORED_EVERY === 0);
		const after = await Promise.all(workerLogs.map(workOf));
		if (after.every(({ started }, worker) => started > before[worker].started)) onTwoWorkers += 1;
	}
	return `${onTwoWorkers} of ${pairs} pairs on two workers`;
}
