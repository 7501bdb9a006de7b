import type { IDataObject } from 'n8n-workflow';
import type { SignalWireApi } from '../../nodes/SignalWire/transport/api';
import type { SignalWireRequest } from '../../nodes/SignalWire/transport/requestOptions';
import { readPages } from '../../nodes/SignalWire/transport/listPages';

const ORIGIN = 'https://example.signalwire.com';
const LIST = {
	path: '/first',
	query: { CallSid: 'x' },
	property: 'calls',
	noun: 'calls',
	scope: 'Voice',
};

/** Reads a list whose pages come from a function of their number, for a hundred pages at most. */
async function readAll(pageOf: (number: number) => unknown) {
	const requests: SignalWireRequest[] = [];
	const send = async (request: SignalWireRequest) => {
		if (requests.length === 100) throw new Error('Reading on without end');
		requests.push(request);
		return { status: 200, headers: {}, body: pageOf(requests.length), attempts: 1 };
	};
	const api = { send, space: { origin: ORIGIN, projectId: '' } } as unknown as SignalWireApi;
	const entries: IDataObject[] = [];
	for await (const page of readPages(api, LIST)) entries.push(...page);
	return { requests, entries };
}

const sidsOf = ({ entries }: Awaited<ReturnType<typeof readAll>>) => entries.map(({ sid }) => sid);

it('asks for the largest page first, and then for what SignalWire names, word for word', async () => {
	const next = '/api/laml/x.json?Page=1&PageToken=PA%2F1&DateCreated%3E=2026-01-31&From=%2B1310';
	const { requests } = await readAll((number) => ({
		calls: [{ sid: String(number) }],
		next_page_uri: number === 1 ? next : null,
	}));
	expect(requests).toEqual([
		{ method: 'GET', path: '/first', query: { PageSize: '1000', CallSid: 'x' } },
		{ method: 'GET', path: next, query: undefined },
	]);
});

it.each([[null], [undefined], ['']])('%j names no next page', async (next_page_uri) => {
	const { requests } = await readAll(() => ({ calls: [{ sid: 'a' }], next_page_uri }));
	expect(requests).toHaveLength(1);
});

it('takes an address on the origin of the Space for a path', async () => {
	const { requests } = await readAll((number) => ({
		calls: [{ sid: String(number) }],
		next_page_uri: number === 1 ? `${ORIGIN.toUpperCase()}/next?Page=1` : null,
	}));
	expect(requests.map(({ path }) => path)).toEqual(['/first', '/next?Page=1']);
});

it.each([
	['https://example.com/next'],
	['//example.com/next'],
	['/\\example.com/next'],
	['\\\\example.com/next'],
	['http://example.signalwire.com/next'],
	['https://example.signalwire.com:444/next'],
	['https://example.signalwire.com.example.com/next'],
	['https://example.signalwire.com@example.com/next'],
	['file:///etc/passwd'],
	['data:application/json,{}'],
	['javascript:0'],
])('does not ask for %j', async (next_page_uri) => {
	const reading = readAll(() => ({ calls: [{ sid: 'a' }], next_page_uri }));
	await expect(reading).rejects.toThrow(/next page on another host, which is not asked/);
});

it.each([['https://'], ['http://[/next'], [0], [5], [false], [{}], [['/next']]])(
	'cannot ask for %j',
	async (next_page_uri) => {
		const reading = readAll(() => ({ calls: [{ sid: 'a' }], next_page_uri }));
		await expect(reading).rejects.toThrow('named a next page that cannot be asked for');
	},
);

it.each([
	['with one page again and again', () => '/next', 2],
	['with tokens that come back', (number: number) => `/next?PageToken=${number % 3}`, 4],
])('an endless list ends %s', async (_how, nextOf, requests) => {
	const read = await readAll((number) => ({
		calls: [{ sid: String(number) }],
		next_page_uri: nextOf(number),
	}));
	expect(read.requests).toHaveLength(requests);
	expect(sidsOf(read)).toEqual(Array.from({ length: requests }, (_, index) => `${index + 1}`));
});

it('goes on after a page without anything new', async () => {
	const pages = [['a'], [], ['a'], ['b']];
	const read = await readAll((number) => ({
		calls: pages[number - 1].map((sid) => ({ sid })),
		next_page_uri: number < pages.length ? `/next?PageToken=${number}` : null,
	}));
	expect(sidsOf(read)).toEqual(['a', 'b']);
});

it('gives an entry that moved to the next page once, and what is no entry not at all', async () => {
	const pages = [
		['b', 'a'],
		['A', 'z'],
		['z', 'y'],
	];
	const read = await readAll((number) => ({
		calls: [null, ...pages[number - 1].map((sid) => ({ sid })), 'x'],
		next_page_uri: number < pages.length ? `/next?PageToken=${number}` : null,
	}));
	expect(sidsOf(read)).toEqual(['b', 'a', 'z', 'y']);
});

it.each([
	[null],
	['<html></html>'],
	[[]],
	[{}],
	[{ calls: null }],
	[{ calls: {} }],
	[{ recordings: [] }],
])('%j is no page', async (body) => {
	await expect(readAll(() => body)).rejects.toThrow("SignalWire's response is not a list of calls");
});
