import { sleep } from 'n8n-workflow';
import { givenRecordings, update, updateAll } from '../../support/recordingUpdate';
import { requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const RESUME = { fields: { status: 'in-progress' } };
const SUPERSEDED = 'A later update of the recording came before it could be paused';
const busy = { kind: 'status' as const, status: 503, retryAfter: '2' };

describe('what is sent late never undoes a later update', () => {
	it('when the pause has to be sent again, and another execution has resumed it meanwhile', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const [first] = recordings;
		sandbox.faults.add({ method: 'POST', path: first.sid, times: 1, fault: busy });
		const pausing = update(sandbox, recordings, { onError: 'continueErrorOutput' });
		await sleep(800);
		const resumed = await update(sandbox, [first], RESUME);
		const paused = await pausing;

		expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'paused']);
		expect(resumed.tickets).toEqual(['T0']);
		expect(paused.tickets).toEqual(['T1']);
		expect(paused.errorOutput.map(({ json }) => json.error)).toEqual([SUPERSEDED]);
	});

	it('unless it asks for the same', async () => {
		const { sandbox } = given;
		const [first] = givenRecordings(sandbox, 1);
		sandbox.faults.add({ method: 'POST', path: first.sid, times: 1, fault: busy });
		const pausing = update(sandbox, [first]);
		await sleep(800);
		const again = await update(sandbox, [first]);
		const { error, tickets } = await pausing;
		expect(error).toBeUndefined();
		expect([tickets, again.tickets]).toEqual([['T0'], ['T0']]);
	});

	it('when the list is late in which the pause finds its recordings', async () => {
		const { sandbox } = given;
		const [first] = givenRecordings(sandbox, 1);
		sandbox.faults.add({ method: 'GET', times: 1, fault: busy });
		const pausing = updateAll(sandbox, 'activeRecordings', [first.call_sid]);
		await sleep(800);
		await update(sandbox, [first], RESUME);
		const { error } = await pausing;
		expect(error?.message).toBe(SUPERSEDED);
		expect(statusesOf(sandbox, [first])).toEqual(['in-progress']);
	});

	it('when n8n runs the node again because another item failed', async () => {
		const { sandbox } = given;
		const [first, failing] = givenRecordings(sandbox, 2);
		const fault = { kind: 'status' as const, status: 400 };
		sandbox.faults.add({ path: failing.sid, fault });
		const pausing = update(sandbox, [first, failing], {
			retry: { maxTries: 2, waitBetweenTries: 2500 },
		});
		await sleep(1500);
		await update(sandbox, [first], RESUME);
		const { error } = await pausing;
		expect(error).toBeDefined();
		expect(requestsOf(sandbox, 'POST').length).toBeGreaterThan(3);
		expect(statusesOf(sandbox, [first])).toEqual(['in-progress']);
	});

	it('and a pause and a resume of the same run keep their order when it is run again', async () => {
		const { sandbox } = given;
		const [first, failing] = givenRecordings(sandbox, 2);
		sandbox.faults.add({ path: failing.sid, times: 1, fault: { kind: 'status', status: 400 } });
		const items = [first, first, failing].map(({ sid, call_sid }, index) => ({
			callSid: call_sid,
			recordingSid: sid,
			asked: index === 1 ? 'in-progress' : 'paused',
		}));
		const { tickets, error } = await update(sandbox, [], {
			items,
			fields: { status: '={{ $json.asked }}' },
			retry: { maxTries: 2 },
		});
		expect(error).toBeUndefined();
		expect(tickets).toEqual(['T0', 'T1', 'T2']);
		expect(statusesOf(sandbox, [first, failing])).toEqual(['in-progress', 'paused']);
	});
});
