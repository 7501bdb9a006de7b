import type { Fault } from '../../../sandbox';
import { recording } from '../../support/operations';
import { runOperation, SHORT_TIMEOUT, ticketsFor } from '../../support/runOperation';
import { behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const START = recording.operations.start;

const liveCalls = (count: number) =>
	Array.from({ length: count }, () => ({ callSid: given.sandbox.addCall().sid }));

it.each(['refused400', 'refused422'] as const)(
	'tells in plain words that the call is not live: %s',
	async (finishedCallUpdate) => {
		const { sandbox } = given;
		behave(sandbox, { finishedCallUpdate });
		const [{ callSid: ended }, { callSid: live }] = liveCalls(2);
		sandbox.hangUp(ended);
		const { errorOutput, tickets } = await runOperation(
			sandbox,
			START,
			[{ callSid: ended }, { callSid: live }],
			{ onError: 'continueErrorOutput' },
		);
		expect(tickets).toEqual(['T1']);
		expect(errorOutput[0].json.error).toBe('The call has ended, so it can no longer be recorded');
		expect(errorOutput[0].error?.description).toContain(
			'SignalWire says "completed" for the call.',
		);
		expect(errorOutput[0].error?.description).toContain('code 21220');
	},
);

it('passes on why a second recording is refused', async () => {
	const { sandbox } = given;
	behave(sandbox, { secondRecording: 'refused422C' });
	const [{ callSid }] = liveCalls(1);
	sandbox.addRecording({ call_sid: callSid });
	const { error } = await runOperation(sandbox, START, [{ callSid }]);
	expect(error?.message).toBe(
		`SignalWire refused to start a recording of call ${callSid}: The call is being recorded already`,
	);
	expect(error?.description).toContain('The call is being recorded already');
});

describe('a start may be sent twice only where the first cannot have worked', () => {
	const ONCE: Array<[Fault, RegExp]> = [
		[{ kind: 'status', status: 500, retryAfter: '0' }, /^SignalWire could not start a recording/],
		[{ kind: 'status', status: 502, shape: 'html' }, /^SignalWire could not start a recording/],
		[{ kind: 'status', status: 503, retryAfter: '0' }, /^SignalWire could not start a recording/],
		[{ kind: 'status', status: 504, shape: 'empty' }, /^SignalWire could not start a recording/],
		[{ kind: 'reset' }, /broke before a response came, but/],
		[{ kind: 'resetAfter' }, /broke before a response came, but/],
		[{ kind: 'resetMidway' }, /broke before a response came, but/],
		[{ kind: 'hang' }, /did not answer within 0\.8 seconds, but/],
		[{ kind: 'drip', everyMs: 50 }, /did not answer within 0\.8 seconds, but/],
		[{ kind: 'html' }, /^SignalWire's response could not be read, but/],
		[{ kind: 'empty' }, /^SignalWire's response could not be read, but/],
		[{ kind: 'truncated', carriedOut: true }, /^SignalWire's response could not be read, but/],
		[{ kind: 'redirect', status: 307, location: '/elsewhere' }, /redirect, which is not followed$/],
	];

	it('sends one POST whatever else goes wrong, and says so', async () => {
		const { sandbox } = given;
		const items = liveCalls(ONCE.length + 1);
		ONCE.forEach(([fault], index) => sandbox.faults.add({ path: items[index].callSid, fault }));
		const onError = 'continueErrorOutput';
		const result = await runOperation(sandbox, START, items, { timeout: SHORT_TIMEOUT, onError });
		expect(result.tickets).toEqual([`T${ONCE.length}`]);
		expect(result.errorTickets).toEqual(ticketsFor(ONCE.length));
		ONCE.forEach(([, message], index) => {
			expect(result.errorOutput[index].json.error).toMatch(message);
		});
		expect(sandbox.requests).toHaveLength(items.length);
	});

	it('does not advise to try again where a recording may have started all the same', async () => {
		const { sandbox } = given;
		const faults: Fault[] = [{ kind: 'resetAfter' }, { kind: 'hang', carriedOut: true }];
		const items = liveCalls(faults.length);
		faults.forEach((fault, index) => sandbox.faults.add({ path: items[index].callSid, fault }));
		const onError = 'continueErrorOutput';
		const { errorOutput } = await runOperation(sandbox, START, items, {
			timeout: SHORT_TIMEOUT,
			onError,
		});
		expect(sandbox.recordings.size).toBe(faults.length);
		errorOutput.forEach(({ json, error }) => {
			expect(json.error).toMatch(
				/, but a recording may have started \(see Recording: Get Many, with the filter Call SID\)$/,
			);
			expect(error?.description).not.toMatch(/try again/i);
		});
	});

	it('tries again after 429, as long as Retry-After says', async () => {
		const { sandbox } = given;
		const items = liveCalls(2);
		const fault: Fault = { kind: 'status', status: 429, retryAfter: '1' };
		sandbox.faults.add({ path: items[0].callSid, times: 1, fault });
		sandbox.faults.add({ path: items[1].callSid, times: 2, fault: { ...fault, retryAfter: '0' } });
		const { tickets } = await runOperation(sandbox, START, items);
		expect(tickets).toEqual(ticketsFor(2));
		const sentFor = ({ callSid }: { callSid: string }) =>
			requestsOf(sandbox, 'POST').filter(({ path }) => path.includes(callSid));
		expect(items.map((item) => sentFor(item).length)).toEqual([2, 3]);
		const [first, second] = sentFor(items[0]);
		expect(second.at - first.at).toBeGreaterThanOrEqual(990);
		expect(sandbox.recordings.size).toBe(2);
	});

	it('gives up after five times 429', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ fault: { kind: 'status', status: 429, retryAfter: '0' } });
		const { error } = await runOperation(sandbox, START, liveCalls(1));
		expect(error?.message).toBe('SignalWire is receiving too many requests');
		expect(sandbox.requests).toHaveLength(5);
	});
});
