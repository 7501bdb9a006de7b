import { givenRecordings, update } from '../../support/recordingUpdate';
import { type OperationRun } from '../../support/runOperation';
import { requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

async function updateActive(calls: string[], { fields, ...options }: OperationRun = {}) {
	return await update(given.sandbox, [], {
		items: calls.map((callSid) => ({ callSid })),
		fields: { applyTo: 'activeRecordings', recordingSid: '', ...fields },
		...options,
	});
}

describe('all active recordings of a call', () => {
	it('are found by a list, updated by one request each, looked at again, and linked to their call', async () => {
		const { sandbox } = given;
		const first = givenRecordings(sandbox, 2);
		const second = givenRecordings(sandbox, 3);
		const { output, tickets } = await updateActive([first[0].call_sid!, second[0].call_sid!]);

		expect(statusesOf(sandbox, [...first, ...second])).toEqual(Array(5).fill('paused'));
		expect(tickets).toEqual(['T0', 'T0', 'T1', 'T1', 'T1']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 1, 1].map((item) => ({ item })),
		);
		const lists = requestsOf(sandbox, 'GET');
		expect(lists.map(({ target }) => target)).toEqual(
			[first, second, first, second].map(
				([{ call_sid: call }]) =>
					`/api/laml/2010-04-01/Accounts/${sandbox.projectId}/Recordings?PageSize=1000&CallSid=${call}`,
			),
		);
		expect(requestsOf(sandbox, 'POST')).toHaveLength(5);
	});

	it('are asked for even where the list says that they have the status, finished ones not at all', async () => {
		const { sandbox } = given;
		const [running, paused, resumed, stopped, completed] = givenRecordings(sandbox, 5);
		Object.assign(paused, { status: 'paused' });
		Object.assign(resumed, { status: 'resumed' });
		Object.assign(stopped, { status: 'stopped' });
		Object.assign(completed, { status: 'completed' });
		const { output } = await updateActive([running.call_sid!]);
		expect(output.map(({ json }) => json.sid).sort()).toEqual(
			[running.sid, paused.sid, resumed.sid].sort(),
		);
		expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused', 'paused']);
		expect(
			requestsOf(sandbox, 'POST')
				.map(({ path }) => path.slice(-36))
				.sort(),
		).toEqual([running.sid, paused.sid, resumed.sid].sort());
	});

	it('are found on every page of the list', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 1001);
		recordings
			.slice(0, 1000)
			.forEach((recording) => Object.assign(recording, { status: 'absent' }));
		recordings.slice(-1).forEach((recording) => Object.assign(recording, { status: 'absent' }));
		const oldest = recordings[0];
		Object.assign(oldest, { status: 'in-progress' });
		const { output } = await updateActive([oldest.call_sid!]);
		expect(output.map(({ json }) => json.sid)).toEqual([oldest.sid]);
		// Two pages, and the same two in the last look.
		expect(requestsOf(sandbox, 'GET')).toHaveLength(4);
	});

	it('fail the item when there is none, and name what there is', async () => {
		const { sandbox } = given;
		const [recording] = givenRecordings(sandbox, 1);
		Object.assign(recording, { status: 'completed' });
		const { errorOutput, errorTickets } = await updateActive(
			[recording.call_sid!, sandbox.addCall().sid],
			{ onError: 'continueErrorOutput' },
		);
		expect(errorTickets).toEqual(['T0', 'T1']);
		expect(errorOutput[0].json.error).toBe(
			`The call ${recording.call_sid} has no active recording`,
		);
		expect(errorOutput[0].error?.description).toContain(`${recording.sid} (completed)`);
		expect(requestsOf(sandbox, 'POST')).toEqual([]);
	});

	it('name the failed one in the message and the others in the description', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 3);
		const [failing, ...others] = recordings;
		sandbox.faults.add({ method: 'POST', path: failing.sid, fault: { kind: 'ignored' } });
		const { errorOutput, output, errorTickets } = await updateActive([failing.call_sid!], {
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(errorTickets).toEqual(['T0']);
		expect(errorOutput[0].json.error).toBe(
			`1 of 3 active recordings of call ${failing.call_sid} could not be updated (${failing.sid}: The recording is still running, not paused)`,
		);
		for (const { sid } of others) {
			expect(errorOutput[0].error?.description).toContain(`${sid} (paused)`);
		}
		expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'paused', 'paused']);
	});

	it('never touch a recording of another call, whatever SignalWire lists', async () => {
		const { sandbox } = given;
		const [own] = givenRecordings(sandbox, 1);
		const [foreign] = givenRecordings(sandbox, 1);
		const body = JSON.stringify({ recordings: [foreign, own], next_page_uri: null });
		sandbox.faults.add({ method: 'GET', times: 1, fault: { kind: 'body', body } });
		const { output } = await updateActive([own.call_sid!]);
		expect(output.map(({ json }) => json.sid)).toEqual([own.sid]);
		expect(requestsOf(sandbox, 'POST').map((request) => request.path.slice(-36))).toEqual([
			own.sid,
		]);
		expect(statusesOf(sandbox, [own, foreign])).toEqual(['paused', 'in-progress']);
	});

	it.each(['../../Calls', '', null, 7])(
		'do not follow a listed SID that is none: %j',
		async (sid) => {
			const { sandbox } = given;
			const call = sandbox.addCall();
			const body = JSON.stringify({ recordings: [{ sid, status: 'in-progress' }] });
			sandbox.faults.add({ method: 'GET', fault: { kind: 'body', body } });
			const { error } = await updateActive([call.sid]);
			expect(error?.message).toContain('SignalWire lists a recording whose SID is ');
			expect(requestsOf(sandbox, 'POST')).toEqual([]);
		},
	);

	it.each([
		['html', 'not a list of recordings'],
		['empty', 'not a list of recordings'],
		['truncated', 'not a list of recordings'],
	] as const)('are not guessed from a list that is %s', async (kind, message) => {
		const { sandbox } = given;
		const [recording] = givenRecordings(sandbox, 1);
		sandbox.faults.add({ method: 'GET', fault: { kind } });
		const { error } = await updateActive([recording.call_sid!]);
		expect(error?.message).toContain(message);
	});

	it('are not updated from half a list: a next page on another host fails the item', async () => {
		const { sandbox } = given;
		const [recording] = givenRecordings(sandbox, 1);
		const next = 'https://attacker.example/api/laml/2010-04-01/next';
		const body = JSON.stringify({ recordings: [recording], next_page_uri: next });
		sandbox.faults.add({ method: 'GET', fault: { kind: 'body', body } });
		const { error } = await updateActive([recording.call_sid!]);
		expect(error?.message).toContain('another host');
		expect(requestsOf(sandbox, 'POST')).toEqual([]);
	});

	it('end with a page that repeats for ever', async () => {
		const { sandbox } = given;
		const [recording] = givenRecordings(sandbox, 1);
		const next = '/api/laml/2010-04-01/again';
		const body = JSON.stringify({ recordings: [recording], next_page_uri: next });
		sandbox.faults.add({ method: 'GET', times: 2, fault: { kind: 'body', body } });
		const { output } = await updateActive([recording.call_sid!]);
		expect(output.map(({ json }) => json.sid)).toEqual([recording.sid]);
		expect(requestsOf(sandbox, 'GET')).toHaveLength(3);
	});

	it('resume all that are paused', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const call = recordings[0].call_sid!;
		await updateActive([call]);
		await updateActive([call], { fields: { status: 'in-progress' } });
		expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
	});
});
