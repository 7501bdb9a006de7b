import { call, recording } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const CALLS = call.operations.getAll;

/** One item of Get Many for each value, which an expression puts into a field. */
async function withValues(
	operation: typeof CALLS,
	values: unknown[],
	fieldsOf: (expression: string) => object,
) {
	const items = values.map((value) => ({ value: value as string }));
	const fields = { returnAll: true, ...fieldsOf('={{ $json.value }}') };
	return await runOperation(given.sandbox, operation, items, {
		fields,
		onError: 'continueErrorOutput',
	});
}

const withFilter = async (operation: typeof CALLS, filter: string, values: unknown[]) =>
	await withValues(operation, values, (value) => ({ filters: { [filter]: value } }));

describe('a switch by expression', () => {
	it('may be a text', async () => {
		const { sandbox } = given;
		recording.add(sandbox, 60);
		const fieldsOf = (returnAll: string) => ({ returnAll, limit: 50 });
		const { tickets } = await withValues(recording.operations.getAll, ['true', 'false'], fieldsOf);
		expect(tickets.filter((ticket) => ticket === 'T0')).toHaveLength(60);
		expect(tickets.filter((ticket) => ticket === 'T1')).toHaveLength(50);
	});

	it.each(['returnAll', 'simplify'])('is refused where it is neither: %s', async (field) => {
		const { sandbox } = given;
		const values = ['yes', 1, null, ''];
		const { errorTickets, errorOutput } = await withValues(CALLS, values, (value) => ({
			[field]: value,
		}));
		expect(errorTickets).toEqual(ticketsFor(values.length));
		errorOutput.forEach(({ json }) =>
			expect(json.error).toMatch(/must be true or false|is empty for this item/),
		);
		expect(sandbox.requests).toEqual([]);
	});

	it('may be a text for Simplify', async () => {
		given.sandbox.addCall();
		const { output } = await withValues(CALLS, ['true', 'false'], (simplify) => ({ simplify }));
		expect(output.map(({ json }) => 'uri' in json)).toEqual([false, true]);
	});
});

describe('a filter', () => {
	it.each([
		[call, 'from', 'From'],
		[call, 'parentCallSid', 'Parent Call SID'],
		[call, 'status', 'Status'],
		[recording, 'callSid', 'Call SID'],
		[recording, 'createdAfter', 'Created After'],
	] as const)(
		'that comes to nothing is refused and named: $resource',
		async (found, filter, name) => {
			const { sandbox } = given;
			found.add(sandbox, 1);
			const values = [undefined, null];
			const { errorOutput, output } = await withFilter(found.operations.getAll, filter, values);
			expect(output).toEqual([]);
			expect(errorOutput).toHaveLength(2);
			errorOutput.forEach(({ json }) => expect(json.error).toContain(name));
			expect(sandbox.requests).toEqual([]);
		},
	);

	it('is none where it is an empty text, which an agent gives', async () => {
		given.sandbox.addCall();
		const { tickets } = await withFilter(CALLS, 'from', ['', '']);
		expect(tickets).toEqual(['T0', 'T1']);
	});

	it('takes one of the choices only', async () => {
		const { sandbox } = given;
		const values = ['In Progress', 'active', 7];
		const { errorOutput, errorTickets } = await withFilter(CALLS, 'status', values);
		expect(errorTickets).toEqual(ticketsFor(values.length));
		errorOutput.forEach(({ json }) =>
			expect(json.error).toMatch(/^Status must be .*in-progress.*, but got /),
		);
		expect(sandbox.requests).toEqual([]);
	});

	it('finds a phone number as people write it', async () => {
		const { sandbox } = given;
		const { sid } = sandbox.addCall({ from: '+13105550150' });
		sandbox.addCall({ from: '+13105550151' });
		const values = ['+1 310 555 0150', '+1 (310) 555-0150', ' 13105550150', 'tel:+13105550150'];
		const { output, tickets, errorOutput } = await withFilter(CALLS, 'from', values);
		const refused = errorOutput.map(({ json }) => json.error);
		expect([refused, tickets]).toEqual([[], ticketsFor(values.length)]);
		output.forEach(({ json }) => expect(json.sid).toBe(sid));
	});

	it.each(['CallSid', 'From'])(
		'is applied here as well where SignalWire ignores it: %s',
		async (name) => {
			const { sandbox } = given;
			Object.assign(sandbox.behaviour, { ignoredFilters: [name] });
			const [wanted] = recording.add(sandbox, 1);
			const [other] = recording.add(sandbox, 1);
			const [first, second] = [wanted, other].map(({ call_sid }) => sandbox.calls.get(call_sid!)!);
			Object.assign(first, { from: '+13105550150' });
			Object.assign(second, { from: '+13105550199' });
			const isCall = name === 'From';
			const operation = (isCall ? call : recording).operations.getAll;
			const value = isCall ? '+13105550150' : wanted.call_sid;
			const { output } = await withFilter(operation, isCall ? 'from' : 'callSid', [value]);
			expect(output.map(({ json }) => json.sid)).toEqual([isCall ? first.sid : wanted.sid]);
		},
	);
});
