import { randomUUID } from 'node:crypto';
import type { Fault } from '../../../sandbox';
import { SHAPES, SHAPES_WITH_TEXT, STATUSES } from '../../support/errorBodies';
import { get, getMany, itemsOf } from '../../support/find';
import { RESOURCE_ROWS, type Entry, type FoundResource } from '../../support/findings';
import { givenSandbox } from '../../support/given';

const given = givenSandbox();

const FIXED_MESSAGES: Record<number, string> = {
	401: 'SignalWire rejected the API token',
	403: 'The API token may not do this',
};
const WORDS = 'Words of SignalWire';

const messageOf = (status: number, task: string, notFound: string) =>
	FIXED_MESSAGES[status] ??
	(status === 404 ? notFound : `SignalWire ${status < 500 ? 'refused to' : 'could not'} ${task}`);

interface Refusals {
	run: typeof get;
	task: (found: FoundResource, entry: Entry) => string;
	notFound: (found: FoundResource, entry: Entry) => string;
}

const OPERATIONS: Array<[string, Refusals]> = [
	[
		'Get',
		{
			run: get,
			task: (found, entry) => `read ${found.nameOf(entry)}`,
			notFound: (found, entry) => found.notFound(entry),
		},
	],
	[
		'Get Many',
		{
			run: getMany,
			task: ({ property }) => `list the ${property}`,
			notFound: ({ property }) => `SignalWire did not find the ${property}`,
		},
	],
];

// All lists are read by the same code, so two of them, with and without an owner, stand for all.
const ROWS = OPERATIONS.flatMap(([operation, refusals]) =>
	RESOURCE_ROWS.filter(([name]) => operation === 'Get' || /recording/i.test(name)).map(
		([name, found]) => [operation, name, refusals, found] as const,
	),
);

describe.each(ROWS)('%s of %s', (_operation, _name, { run, task, notFound }, found) => {
	it.each(STATUSES)('tells every body of an error with HTTP %i', async (status) => {
		const { sandbox } = given;
		const [entry] = found.add(sandbox, 1);
		const attempts = status === 503 ? 5 : 1;
		const items = SHAPES.map((shape, index) => {
			const account = randomUUID();
			const fault = { kind: 'status' as const, status, shape, code: 13699, message: WORDS };
			sandbox.faults.add({ path: account, fault: { ...fault, retryAfter: '0' } });
			return { ...itemsOf([entry])[0], ticket: `T${index}`, account };
		});
		const result = await run(sandbox, found, [], {
			items,
			changes: { accountSid: '={{ $json.account }}' },
			onError: 'continueErrorOutput',
		});
		expect(result.output).toEqual([]);
		expect(result.errorTickets).toEqual(items.map(({ ticket }) => ticket));
		const message = messageOf(status, task(found, entry), notFound(found, entry));
		expect(new Set(result.errorOutput.map(({ json }) => json.error))).toEqual(new Set([message]));
		result.errorOutput.forEach(({ error }, index) => {
			const description = String(error?.description);
			expect(description).toContain(`HTTP ${status}`);
			expect(description).not.toContain('<');
			if (SHAPES_WITH_TEXT.includes(SHAPES[index])) expect(description).toContain(WORDS);
		});
		expect(sandbox.requests).toHaveLength(SHAPES.length * attempts);
	});
});

const NONSENSE: Array<[string, Fault]> = [
	['a page', { kind: 'html' }],
	['nothing', { kind: 'empty' }],
	['cut-off JSON', { kind: 'truncated' }],
	['a list', { kind: 'body', body: '[]' }],
	['null', { kind: 'body', body: 'null' }],
	['a text', { kind: 'body', body: '"paused"' }],
	['no content', { kind: 'body', status: 204, body: '' }],
	['sound', { kind: 'body', body: 'RIFF\u0000\u0000WAVE', contentType: 'audio/wav' }],
];

describe.each(NONSENSE)('a success with %s', (_answer, fault) => {
	it.each(RESOURCE_ROWS)('is no result of %s', async (_name, found) => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		sandbox.faults.add({ fault });
		const one = await get(sandbox, found, entries, { onError: 'continueErrorOutput' });
		expect(one.errorOutput.map(({ json }) => json.error)).toEqual(
			Array(2).fill("SignalWire's response could not be read"),
		);
		const list = await getMany(sandbox, found, entries, { onError: 'continueErrorOutput' });
		expect(list.errorOutput.map(({ json }) => json.error)).toEqual(
			Array(2).fill(`SignalWire's response is not a list of ${found.property}`),
		);
		expect([...one.output, ...list.output]).toEqual([]);
		expect([...one.errorTickets, ...list.errorTickets]).toEqual(['T0', 'T1', 'T0', 'T1']);
		expect(sandbox.requests).toHaveLength(4);
	});
});
