import { sleep } from 'n8n-workflow';
import type { Fault } from '../../../sandbox';
import { givenRecordings, update } from '../../support/recordingUpdate';
import { OWN_TIMEOUT } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

const WAITS: Array<[string, Fault]> = [
	['for Retry-After', { kind: 'status', status: 429, retryAfter: '9' }],
	['for an answer', { kind: 'hang' }],
	['for the recording to be paused', { kind: 'ignored' }],
];

it.each(WAITS)('an execution that is cancelled while waiting %s ends at once', async (_, fault) => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 60);
	sandbox.faults.add({ fault });
	const startedAt = Date.now();
	await update(sandbox, recordings, {
		fields: OWN_TIMEOUT,
		cancelAfter: 500,
	});
	expect(Date.now() - startedAt).toBeLessThan(5_000);

	await sleep(700);
	const arrivedByThen = sandbox.requests.length;
	await sleep(700);
	expect(sandbox.requests.length).toBe(arrivedByThen);
});
