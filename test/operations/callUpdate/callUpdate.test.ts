import type { IDataObject } from 'n8n-workflow';
import type { Call } from '../../../sandbox';
import { call } from '../../support/operations';
import { linksFor, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const UPDATE = call.operations.update;
const URL_1 = 'https://example.com/a.xml?x=1&y=%2B';

const givenCalls = (count: number, fields: Partial<Call> = {}) =>
	Array.from({ length: count }, () => given.sandbox.addCall(fields));

const itemsFor = (calls: Call[]) => calls.map(({ sid }) => ({ callSid: sid }));

async function update(calls: Call[], updateFields: IDataObject, others: IDataObject = {}) {
	return await runOperation(given.sandbox, UPDATE, itemsFor(calls), {
		fields: { updateFields, ...others },
	});
}

const formsSent = () => given.sandbox.requests.map(({ form }) => Object.fromEntries(form));

describe('Call: Update', () => {
	it.each([
		['hangs up', 'in-progress', 'completed'],
		['cancels', 'ringing', 'canceled'],
		['cancels', 'queued', 'canceled'],
	])('%s a call that is %s', async (_, before, status) => {
		const { sandbox } = given;
		const calls = givenCalls(2, { status: before });
		const { output, tickets } = await update(calls, { status });
		expect(calls.map((call) => call.status)).toEqual([status, status]);
		expect(output.map(({ json }) => [json.sid, json.status])).toEqual(
			calls.map(({ sid }) => [sid, status]),
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(tickets).toEqual(ticketsFor(2));
		expect(sandbox.requests.map(({ method, target, body }) => [method, target, body])).toEqual(
			calls.map(({ sid }) => ['POST', `${accountPath(sandbox)}/Calls/${sid}`, `Status=${status}`]),
		);
	});

	it('redirects a call', async () => {
		const calls = givenCalls(2);
		const { output } = await update(calls, { url: URL_1, method: 'GET' });
		expect(output.map(({ json }) => json.status)).toEqual(['in-progress', 'in-progress']);
		calls.forEach(({ sid }) =>
			expect(given.sandbox.callInstructions.get(sid)).toEqual({ Url: URL_1, Method: 'GET' }),
		);
	});

	it.each([
		['url', 'Url', URL_1],
		['method', 'Method', 'GET'],
		['method', 'Method', 'POST'],
		['fallbackUrl', 'FallbackUrl', URL_1],
		['fallbackMethod', 'FallbackMethod', 'GET'],
		['statusCallback', 'StatusCallback', URL_1],
		['statusCallbackMethod', 'StatusCallbackMethod', 'GET'],
	])('sends %s as %s=%s and nothing else', async (name, parameter, value) => {
		const { error } = await update(givenCalls(2), { [name]: value });
		expect(error).toBeUndefined();
		expect(formsSent()).toEqual([{ [parameter]: value }, { [parameter]: value }]);
	});

	it.each([[''], [null], [undefined]])(
		'sends no field whose expression gives %j',
		async (value) => {
			const items = itemsFor(givenCalls(1)).map((item) => ({ ...item, value }));
			const updateFields = { url: '={{ $json.value }}', method: 'GET' };
			await runOperation(given.sandbox, UPDATE, items, { fields: { updateFields } });
			expect(formsSent()).toEqual([{ Method: 'GET' }]);
		},
	);

	it.each([
		[{}],
		[{ url: '' }],
		[{ url: '={{ $json.missing }}' }],
		[{ status: '={{ null }}', statusCallback: '={{ "" }}' }],
	])('sends nothing where nothing is set: %j', async (updateFields) => {
		const { error } = await update(givenCalls(2), updateFields);
		expect(error?.message).toBe('There is nothing to update [item 0]');
		expect(error?.description).toBe(
			'Add at least one field, such as Hang Up or Cancel, or New Instructions URL, and see that its expression gives a value.',
		);
		expect(given.sandbox.requests).toEqual([]);
	});

	it('gives the fields that people use, with numbers and ISO dates', async () => {
		behave(given.sandbox, { numbersAsStrings: true });
		const calls = givenCalls(1, { price: 0.003, duration: 61 });
		const { output } = await update(calls, { method: 'GET' });
		const { sid, account_sid, direction, from, to, start_time } = calls[0];
		expect(output[0].json).toEqual({
			...{ sid, account_sid, direction, from, to, start_time },
			parent_call_sid: null,
			status: 'in-progress',
			answered_by: null,
			duration: 61,
			price: 0.003,
			start_time_iso: new Date(start_time!).toISOString(),
			end_time: null,
			end_time_iso: null,
		});
	});

	it('gives what SignalWire answers without Simplify, unknown fields included', async () => {
		const [call] = givenCalls(1);
		const answer = { ...call, status: 'under-review', brand_new: { a: [1, null] }, price: 'free' };
		given.sandbox.faults.add({ fault: { kind: 'body', body: JSON.stringify(answer) } });
		const { output } = await update([call], { method: 'GET' }, { simplify: false });
		expect(output[0].json).toEqual(answer);
	});
});
