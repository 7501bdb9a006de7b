/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal } from 'node:assert/strict';
import { overConnections } from '../../../local/demo/connections';
import type { Cluster } from './cluster';
import { addRecordings, ask, countUpdates, isDone, type Asked } from './pauses';

const CALLS = 500;
const AT_ONCE = 20;

/** What SignalWire does with the update of some recordings, and how often the node then sends it. */
const MISHAPS = [
	{ every: 25, fault: { kind: 'status', status: 503 }, updates: 2, status: 200 },
	// The node reads the recording again for some seconds, and then says that it still runs.
	{ every: 60, fault: { kind: 'ignored' }, updates: 1, status: 500 },
] as const;

/**
 * Each call pauses a recording of its own. What the callers are told is what is true at SignalWire,
 * and each update is sent as often as retries ask for.
 */
export async function pauseMany({ sandbox }: Cluster, webhook: string): Promise<string> {
	const recordings = addRecordings(sandbox, CALLS);
	const expected = recordings.map(({ sid }, index) => {
		const mishap = MISHAPS.find(({ every }) => index % every === every - 1);
		if (mishap) sandbox.faults.add({ method: 'POST', path: sid, times: 1, fault: mishap.fault });
		return { status: mishap?.status ?? 200, updates: mishap?.updates ?? 1 };
	});
	const start = Date.now();
	const all = recordings.map((recording): Asked => ({ recording, status: 'paused' }));
	await overConnections(AT_ONCE, all, async (asked) => await ask(webhook, asked));
	const seconds = (Date.now() - start) / 1000;

	const updates = countUpdates(sandbox);
	const seen = all.map(({ recording, answer }) => ({
		status: answer?.status,
		updates: updates.get(recording.sid),
	}));
	deepEqual(seen, expected);
	for (const asked of all) {
		const { recording, answer } = asked;
		equal(recording.status, isDone(asked) ? 'paused' : 'in-progress');
		if (!isDone(asked)) continue;
		deepEqual([answer?.body.sid, answer?.body.status], [recording.sid, 'paused']);
	}
	sandbox.faults.clear();
	const paused = all.filter(isDone).length;
	return `${paused} paused, ${CALLS - paused} not and reported, ${(CALLS / seconds).toFixed(1)} a second`;
}
