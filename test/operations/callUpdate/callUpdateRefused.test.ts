import type { IDataObject } from 'n8n-workflow';
import type { Call, Fault } from '../../../sandbox';
import { call } from '../../support/operations';
import {
	ON_ERROR_MODES,
	runOperation,
	SHORT_TIMEOUT,
	ticketsFor,
	type OperationRun,
} from '../../support/runOperation';
import { requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const UPDATE = call.operations.update;
const HANG_UP = { status: 'completed' };

const givenCalls = (count: number, fields: Partial<Call> = {}) =>
	Array.from({ length: count }, () => given.sandbox.addCall(fields));

const itemsFor = (calls: Call[]) => calls.map(({ sid }) => ({ callSid: sid }));

async function update(calls: Call[], updateFields: IDataObject, run: OperationRun = {}) {
	const fields = { updateFields };
	return await runOperation(given.sandbox, UPDATE, itemsFor(calls), { fields, ...run });
}

it.each(ON_ERROR_MODES)(
	'refuses to end a call twice, and links results and errors to their items: %s',
	async (onError) => {
		const calls = givenCalls(3);
		given.sandbox.hangUp(calls[1].sid);
		const result = await update(calls, HANG_UP, { onError });
		const isStopped = onError === 'stopWorkflow';
		const isSplit = onError === 'continueErrorOutput';
		expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
		expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
		const failed = [...result.output, ...result.errorOutput].find(({ error }) => error);
		const error = result.error ?? failed?.error;
		expect(error?.message).toBe('The call has ended, so it can no longer be changed');
		expect(error?.description).toContain('The call is completed already');
		expect(calls.map(({ status }) => status)).toEqual(Array(3).fill('completed'));
	},
);

it('passes on that a call in progress cannot be canceled, and that a waiting one has no URL', async () => {
	const canceled = await update(givenCalls(1), { status: 'canceled' });
	expect(canceled.error?.description).toContain('only completed');
	const redirected = await update(givenCalls(1, { status: 'ringing' }), {
		url: 'https://example.com/a.xml',
	});
	expect(redirected.error?.message).toBe(
		'The call has not been answered yet (SignalWire said: "Url: only a call in progress can be redirected")',
	);
});

describe('a fault that passes', () => {
	const FAULTS: Fault[] = [
		{ kind: 'status', status: 429, retryAfter: '0' },
		{ kind: 'status', status: 503, retryAfter: '0' },
		{ kind: 'reset' },
		{ kind: 'hang' },
	];
	it('costs one more request', async () => {
		const calls = givenCalls(FAULTS.length);
		FAULTS.forEach((fault, index) =>
			given.sandbox.faults.add({ path: calls[index].sid, times: 1, fault }),
		);
		const { tickets } = await update(calls, HANG_UP, { timeout: SHORT_TIMEOUT });
		expect(tickets).toEqual(ticketsFor(FAULTS.length));
		expect(requestsOf(given.sandbox, 'POST')).toHaveLength(2 * FAULTS.length);
	});

	it('does not make a failure of a call that was hung up before the answer got lost', async () => {
		const calls = givenCalls(2);
		given.sandbox.faults.add({ times: 2, fault: { kind: 'resetAfter' } });
		const { output, error } = await update(calls, HANG_UP);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.status)).toEqual(['completed', 'completed']);
	});
});
