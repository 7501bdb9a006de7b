import { givenRecordings, itemsFor, update } from '../../support/recordingUpdate';
import { OWN_TIMEOUT } from '../../support/runOperation';
import { requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const MANY = 1000;

// An expression costs n8n about a millisecond, and there are thousands of them.
jest.setTimeout(120_000);

it('1,000 items: each is updated once and linked, with at most 50 requests in flight', async () => {
	const { sandbox } = given;
	// Long enough that a slow machine has begun many before the first response comes.
	sandbox.faults.add({ fault: { kind: 'delay', ms: 200 } });
	const recordings = givenRecordings(sandbox, MANY);
	const { tickets, output } = await update(sandbox, recordings, {
		fields: OWN_TIMEOUT,
	});
	expect(tickets).toEqual(recordings.map((_, index) => `T${index}`));
	expect(output.map(({ json }) => json.sid)).toEqual(recordings.map(({ sid }) => sid));
	expect(sandbox.requests).toHaveLength(MANY);
	expect(sandbox.maxInFlight).toBeLessThanOrEqual(50);
	expect(sandbox.maxInFlight).toBeGreaterThan(25);
});

it('updates of the same recording are sent in item order, also when one has to be retried', async () => {
	const { sandbox } = given;
	const [first, second] = givenRecordings(sandbox, 2);
	const recordings = Array.from({ length: 20 }, (_, index) => (index % 2 ? first : second));
	const asked = recordings.map((_, index) => (index % 4 < 2 ? 'paused' : 'in-progress'));
	sandbox.faults.add({
		after: 4,
		times: 3,
		fault: { kind: 'status', status: 503, retryAfter: '0' },
	});
	const { tickets } = await update(sandbox, recordings, {
		items: itemsFor(recordings).map((item, index) => ({ ...item, asked: asked[index] })),
		fields: { status: '={{ $json.asked }}' },
	});
	expect(tickets).toEqual(recordings.map((_, index) => `T${index}`));
	for (const recording of [first, second]) {
		const sent = requestsOf(sandbox, 'POST')
			.filter(({ path, status }) => path.endsWith(recording.sid) && status === 200)
			.map(({ form }) => form[0][1]);
		expect(sent).toEqual(asked.filter((_, index) => recordings[index] === recording));
	}
});

it('an update of all active recordings keeps its place between updates of one of them', async () => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	const [first, second] = itemsFor(recordings);
	const { tickets, error } = await update(sandbox, recordings, {
		items: [
			{ ...first, applyTo: 'recording', asked: 'paused' },
			{ callSid: first.callSid, applyTo: 'activeRecordings', asked: 'in-progress' },
			{ ...second, applyTo: 'recording', asked: 'paused' },
		],
		fields: {
			applyTo: '={{ $json.applyTo }}',
			status: '={{ $json.asked }}',
		},
	});
	expect(error).toBeUndefined();
	expect(tickets).toEqual(['T0', 'T1', 'T1', 'T2']);
	expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'paused']);
});
