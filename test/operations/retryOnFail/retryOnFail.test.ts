import type { INodeParameters } from 'n8n-workflow';
import type { Fault, Recording } from '../../../sandbox';
import { recording } from '../../support/operations';
import { givenRecordings, update } from '../../support/recordingUpdate';
import { toolsOf } from '../../support/n8n/agent';
import { byId, ON_ERROR_MODES, runOperation, SHORT_TIMEOUT } from '../../support/runOperation';
import { requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const retry = { maxTries: 3 };

const recordingsOf = (call: string): Recording[] =>
	[...given.sandbox.recordings.values()].filter(({ call_sid }) => call_sid === call);

describe('Retry On Fail of Recording: Start', () => {
	/** An ended call, and a live one. */
	const twoCalls = () => {
		const [ended, live] = [given.sandbox.addCall(), given.sandbox.addCall()];
		given.sandbox.hangUp(ended.sid);
		return [ended.sid, live.sid];
	};

	it.each(ON_ERROR_MODES)('starts one recording of the live call: %s', async (onError) => {
		const { sandbox } = given;
		const [ended, live] = twoCalls();
		const items = [ended, live].map((callSid) => ({ callSid }));
		const start = recording.operations.start;
		const result = await runOperation(sandbox, start, items, { retry, onError });
		expect(recordingsOf(live)).toHaveLength(1);
		expect(recordingsOf(ended)).toEqual([]);
		if (onError === 'continueErrorOutput') {
			expect([result.tickets, result.errorTickets]).toEqual([['T1'], ['T0']]);
			expect(result.output[0].json.sid).toBe(recordingsOf(live)[0].sid);
		}
	});

	it('does not start another one where an expression gives something else in each try', async () => {
		const { sandbox } = given;
		const [ended, live] = twoCalls();
		const url = '=https://example.com/{{ Math.random() }}';
		await runOperation(
			sandbox,
			recording.operations.start,
			[ended, live].map((callSid) => ({ callSid })),
			{ retry, fields: { options: { recordingStatusCallback: url } } },
		);
		expect(recordingsOf(live)).toHaveLength(1);
	});

	it('does not start again what may have started, and says so in the end', async () => {
		const { sandbox } = given;
		const calls = [sandbox.addCall().sid, sandbox.addCall().sid];
		sandbox.faults.add({ method: 'POST', path: calls[0], fault: { kind: 'resetAfter' } });
		const { error } = await runOperation(
			sandbox,
			recording.operations.start,
			calls.map((callSid) => ({ callSid })),
			{ retry, timeout: SHORT_TIMEOUT },
		);
		expect(calls.map((call) => recordingsOf(call).length)).toEqual([1, 1]);
		expect(error?.description).toContain('Check before retrying');
	});

	it('starts what has certainly not started', async () => {
		const { sandbox } = given;
		const calls = [sandbox.addCall().sid, sandbox.addCall().sid];
		const fault = { kind: 'status' as const, status: 400 };
		sandbox.faults.add({ method: 'POST', path: calls[0], times: 2, fault });
		const { tickets, error } = await runOperation(
			sandbox,
			recording.operations.start,
			calls.map((callSid) => ({ callSid })),
			{ retry },
		);
		expect(error).toBeUndefined();
		expect(tickets).toEqual(['T0', 'T1']);
		expect(calls.map((call) => recordingsOf(call).length)).toEqual([1, 1]);
	});
});

it('an agent that starts a recording twice means both', async () => {
	const { sandbox } = given;
	const { sid } = sandbox.addCall();
	const parameters = {
		resource: 'recording',
		operation: 'start',
		callSid: byId(sid),
	} as INodeParameters;
	const { credentials } = sandbox;
	const [tool] = await toolsOf([{ name: 'Phone system', parameters, credentials }]);
	await tool.invoke({});
	await tool.invoke({});
	expect(recordingsOf(sid)).toHaveLength(2);
});

describe('Retry On Fail of Recording: Delete', () => {
	const itemsOf = (recordings: Recording[]) => recordings.map(({ sid }) => ({ recordingSid: sid }));

	it('does not report as missing what an earlier try has deleted', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		recordings.forEach((one) => Object.assign(one, { status: 'completed' }));
		const fault = { kind: 'status' as const, status: 400 };
		sandbox.faults.add({ method: 'DELETE', path: recordings[1].sid, times: 2, fault });
		const operation = recording.operations.delete;
		const { output, tickets, error } = await runOperation(sandbox, operation, itemsOf(recordings), {
			retry,
		});
		expect(error).toBeUndefined();
		expect(tickets).toEqual(['T0', 'T1']);
		expect(output.map(({ json }) => json)).toEqual(
			recordings.map(({ sid }) => ({ sid, deleted: true })),
		);
	});

	it.each<[string, Fault]>([
		['503', { kind: 'status', status: 503, retryAfter: '0' }],
		['a broken connection', { kind: 'reset' }],
	])('reports what has never been there, although the first answer was %s', async (_, fault) => {
		const missing = '19e436af-5688-4307-b03b-bdb2b42b8142';
		given.sandbox.faults.add({ path: missing, times: 1, fault });
		const { errorTickets, errorOutput } = await runOperation(
			given.sandbox,
			recording.operations.delete,
			[{ recordingSid: missing }, { recordingSid: missing }],
			{ onError: 'continueErrorOutput' },
		);
		expect(errorTickets).toEqual(['T0', 'T1']);
		errorOutput.forEach(({ json }) => expect(json.error).toContain('was not found'));
	});

	it('reports in every try what has never been there', async () => {
		const { sandbox } = given;
		const [there] = givenRecordings(sandbox, 1);
		Object.assign(there, { status: 'completed' });
		const missing = '19e436af-5688-4307-b03b-bdb2b42b8142';
		const { errorOutput, tickets } = await runOperation(
			sandbox,
			recording.operations.delete,
			[{ recordingSid: missing }, { recordingSid: there.sid }],
			{ retry, onError: 'continueErrorOutput' },
		);
		expect(errorOutput.map(({ json }) => json.error)).toEqual([
			`Recording ${missing} was not found`,
		]);
		expect(tickets).toEqual(['T1']);
	});
});

it('Retry On Fail of an update asks again, which is safe', async () => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	const fault = { kind: 'status' as const, status: 400 };
	sandbox.faults.add({ method: 'POST', path: recordings[1].sid, times: 2, fault });
	const { tickets, error } = await update(sandbox, recordings, { retry });
	expect(error).toBeUndefined();
	expect(tickets).toEqual(['T0', 'T1']);
	expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'paused']);
	expect(requestsOf(sandbox, 'POST').length).toBeGreaterThan(2);
});
