import type { IDataObject } from 'n8n-workflow';
import { call, recording, RESOURCE_ROWS } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const ONE_ITEM = [{ ticket: 'T0' }];

/** Runs Get Many of calls once. */
const listCalls = async (changes: IDataObject) =>
	await runOperation(given.sandbox, call.operations.getAll, ONE_ITEM, { fields: changes });

const pageSizes = () =>
	given.sandbox.requests.map(({ query }) => Number(Object.fromEntries(query).PageSize));

describe.each(RESOURCE_ROWS)('the limit of %s', (_name, found) => {
	it.each([
		[1, 1],
		[3, 3],
		[50, 5],
	])('%i gives %i of 5, the newest, with one request', async (limit, count) => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 5);
		const { output } = await runOperation(
			sandbox,
			found.operations.getAll,
			[found.itemOf(entries[0])],
			{ fields: { limit } },
		);
		const newest = entries.reverse().slice(0, count);
		expect(output.map(({ json }) => json.sid)).toEqual(newest.map(({ sid }) => sid));
		expect(pageSizes()).toEqual([limit]);
	});

	it('is 50 unless it is set', async () => {
		const { sandbox } = given;
		const [entry] = found.add(sandbox, 60);
		const { output } = await runOperation(sandbox, found.operations.getAll, [found.itemOf(entry)]);
		expect(output).toHaveLength(50);
		expect(pageSizes()).toEqual([50]);
	});
});

describe('the limit around the borders of pages', () => {
	it.each([
		[999, 1001, 999, [999]],
		[1000, 1000, 1000, [1000]],
		[1000, 1001, 1000, [1000]],
		[1001, 1000, 1000, [1000]],
		[1001, 1001, 1001, [1000, 1000]],
		[1001, 3000, 1001, [1000, 1000]],
		[2000, 2001, 2000, [1000, 1000]],
		[1_000_000, 2000, 2000, [1000, 1000]],
	])('%i of %i gives %i in pages of %j', async (limit, there, count, sizes) => {
		const calls = call.add(given.sandbox, there).reverse();
		const { output } = await listCalls({ limit });
		expect(output.map(({ json }) => json.sid)).toEqual(calls.slice(0, count).map(({ sid }) => sid));
		expect(pageSizes()).toEqual(sizes);
	});

	it.each([
		[999, 1],
		[1000, 1],
		[1001, 2],
		[2000, 2],
	])('Return All of %i asks %i times', async (there, requests) => {
		call.add(given.sandbox, there);
		const { output } = await listCalls({ returnAll: true, limit: 3 });
		expect(new Set(output.map(({ json }) => json.sid)).size).toBe(there);
		expect(output).toHaveLength(there);
		expect(pageSizes()).toEqual(Array(requests).fill(1000));
	});
});

it('a limit is reached although SignalWire gives fewer on a page than asked for', async () => {
	behave(given.sandbox, { shrinkingPages: true });
	call.add(given.sandbox, 1010);
	const { output } = await listCalls({ limit: 1005 });
	expect(new Set(output.map(({ json }) => json.sid)).size).toBe(1005);
	expect(output).toHaveLength(1005);
});

describe('a filter that SignalWire does not have', () => {
	it('costs one request as long as the first page has enough of it', async () => {
		const { sandbox } = given;
		recording.add(sandbox, 5, { status: 'paused' });
		recording.add(sandbox, 900);
		const { output } = await runOperation(sandbox, recording.operations.getAll, ONE_ITEM, {
			fields: { limit: 5, filters: { status: 'paused' } },
		});
		expect(output.map(({ json }) => json.status)).toEqual(Array(5).fill('paused'));
		expect(pageSizes()).toEqual([1000]);
	});

	it('reads on to where the limit is reached, and not further', async () => {
		const { sandbox } = given;
		recording.add(sandbox, 1500);
		recording.add(sandbox, 3, { status: 'paused' });
		recording.add(sandbox, 1500);
		const { output } = await runOperation(sandbox, recording.operations.getAll, ONE_ITEM, {
			fields: { limit: 3, filters: { status: 'paused' } },
		});
		expect(output).toHaveLength(3);
		expect(pageSizes()).toEqual([1000, 1000]);
	});
});

const BAD_LIMITS: Array<[unknown, string]> = [
	[0, 'the number 0'],
	[-1, 'the number -1'],
	[1.5, 'the number 1.5'],
	['x', '"x"'],
	['', 'nothing'],
	[null, 'nothing'],
	[true, 'the boolean true'],
	[[5], 'a list'],
	[{ a: 5 }, 'an object'],
];

it.each(RESOURCE_ROWS)('no whole number of 1 or more is no limit of %s', async (_name, found) => {
	const { sandbox } = given;
	const [entry] = found.add(sandbox, 1);
	const items = BAD_LIMITS.map(([limit]) => ({ limit, ...found.itemOf(entry) }));
	const { output, errorOutput } = await runOperation(
		sandbox,
		found.operations.getAll,
		items as IDataObject[],
		{ fields: { limit: '={{ $json.limit }}' }, onError: 'continueErrorOutput' },
	);
	expect(output).toEqual([]);
	expect(errorOutput.map(({ json }) => json.error)).toEqual(
		BAD_LIMITS.map(([, came], index) =>
			came === 'nothing'
				? `Limit is empty for this item [item ${index}]`
				: `Limit must be a whole number of 1 or more, but got ${came} [item ${index}]`,
		),
	);
	expect(sandbox.requests).toEqual([]);
});

it.each([[0], [-1], [1.5]])('the limit %d in the field itself is refused', async (limit) => {
	const { error } = await listCalls({ limit });
	expect(error?.message).toMatch(/^Limit must be a whole number of 1 or more, but got the number/);
	expect(given.sandbox.requests).toEqual([]);
});
