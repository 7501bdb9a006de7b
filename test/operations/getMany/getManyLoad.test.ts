import { createdEvery } from '../../../sandbox';
import { usedHeap } from '../../support/heap';
import { recording } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

const MANY = 10_000;
const MEGABYTE = 1_000_000;

/** Recordings of two calls in turn, newest first. */
function givenRecordings() {
	const { sandbox } = given;
	const calls = [sandbox.addCall(), sandbox.addCall()];
	return createdEvery(60, Date.now(), MANY).map((created, index) =>
		sandbox.addRecording({ ...created, call_sid: calls[index % 2].sid, status: 'completed' }),
	);
}

const listAll = async (filters = {}) =>
	await runOperation(given.sandbox, recording.operations.getAll, [{ ticket: 'T0' }], {
		fields: { returnAll: true, filters },
	});

it('10,000 recordings: each is there once, in order, with one request for 1,000', async () => {
	const recordings = givenRecordings();
	const { output, tickets } = await listAll();
	expect(output.map(({ json }) => json.sid)).toEqual(recordings.map(({ sid }) => sid));
	expect(tickets).toEqual(recordings.map(() => 'T0'));
	expect(given.sandbox.requests).toHaveLength(MANY / 1000);
});

it('10,000 recordings for two items: each gets its own', async () => {
	const recordings = givenRecordings();
	const items = [0, 1].map((index) => ({ ticket: `T${index}`, call: recordings[index].call_sid }));
	const { output, tickets } = await runOperation(
		given.sandbox,
		recording.operations.getAll,
		items,
		{ fields: { returnAll: true, filters: { callSid: '={{ $json.call }}' } } },
	);
	const own = (index: number) =>
		recordings.filter(({ call_sid }) => call_sid === items[index].call);
	expect(output.map(({ json }) => json.sid)).toEqual([...own(0), ...own(1)].map(({ sid }) => sid));
	expect(new Set(tickets.slice(0, MANY / 2))).toEqual(new Set(['T0']));
	expect(new Set(tickets.slice(MANY / 2))).toEqual(new Set(['T1']));
});

it('10,000 recordings read again and again leave nothing behind in memory', async () => {
	givenRecordings();
	const readAll = async () => {
		const { error, output } = await listAll({ status: 'paused' });
		expect([error, output]).toEqual([undefined, []]);
		given.sandbox.requests.length = 0;
		given.sandbox.pageTokens.clear();
	};
	await readAll();
	const before = usedHeap();
	for (let runs = 0; runs < 3; runs++) await readAll();
	expect(usedHeap() - before).toBeLessThan(3 * MEGABYTE);
});
