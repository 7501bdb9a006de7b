import { rfc2822, startSandbox } from '../../../sandbox';
import { searchList } from '../../support/n8n/searchList';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

async function searchCalls(filter?: string, paginationToken?: string) {
	const { credentials } = given.sandbox;
	return await searchList({ method: 'searchCalls', credentials, filter, paginationToken });
}

/** The oldest has the number +13100, the one after it +13101, and so on. */
function addCalls(count: number): string[] {
	const now = Date.now();
	return Array.from({ length: count }, (_, index) => {
		const start_time = rfc2822(now - (count - index) * 1000);
		return given.sandbox.addCall({ from: `+1310${index}x`, to: '+12125550199', start_time }).sid;
	});
}

it('offers 2,100 calls in three pages, each of them once', async () => {
	const sids = addCalls(2100);
	const offered: unknown[] = [];
	const sizes: number[] = [];
	let token: string | undefined;
	do {
		const page = await searchCalls(undefined, token);
		offered.push(...page.results.map(({ value }) => value));
		sizes.push(page.results.length);
		token = page.paginationToken as string | undefined;
	} while (token);
	expect(sizes).toEqual([1000, 1000, 100]);
	expect(offered).toEqual(sids.reverse());
	expect(given.sandbox.requests).toHaveLength(3);
});

it('reads on until a page has what was searched for', async () => {
	const [oldest] = addCalls(2100);
	const { results, paginationToken } = await searchCalls('+13100x');
	expect(results.map(({ value }) => value)).toEqual([oldest]);
	expect(paginationToken).toBeUndefined();
	expect(given.sandbox.requests).toHaveLength(3);
});

it('keeps the search on the next page', async () => {
	const sids = addCalls(1500);
	const first = await searchCalls('+13101499x');
	expect(first.results.map(({ value }) => value)).toEqual([sids[1499]]);
	const second = await searchCalls('+13101499x', first.paginationToken as string);
	expect(second).toEqual({ results: [], paginationToken: undefined });
});

it('stops after ten pages, and goes on from there when asked for more', async () => {
	const [oldest] = addCalls(10_001);
	const first = await searchCalls('+13100x');
	expect(first.results).toEqual([]);
	expect(given.sandbox.requests).toHaveLength(10);
	const second = await searchCalls('+13100x', first.paginationToken as string);
	expect(second.results.map(({ value }) => value)).toEqual([oldest]);
	expect(given.sandbox.requests).toHaveLength(11);
});

it('stops at a page without entries', async () => {
	const body = JSON.stringify({ calls: [], next_page_uri: '/api/laml/2010-04-01/again' });
	given.sandbox.faults.add({ fault: { kind: 'body', body } });
	const { results } = await searchCalls();
	expect(results[0].name).toBe('There is no live call right now');
	expect(given.sandbox.requests).toHaveLength(1);
});

describe('a next page on another host', () => {
	it.each([
		['with its scheme', (origin: string) => `${origin}/page`],
		['without its scheme', (origin: string) => `${origin.replace('http:', '')}/page`],
	])('is not asked for when SignalWire names it %s', async (_how, nextOf) => {
		const other = await startSandbox();
		const body = JSON.stringify({ calls: [{ sid: 'x' }], next_page_uri: nextOf(other.origin) });
		given.sandbox.faults.add({ fault: { kind: 'body', body } });
		const search = searchCalls().finally(async () => await other.close());
		await expect(search).rejects.toThrow(/next page on another host, which is not asked/);
		expect(other.requests).toEqual([]);
	});

	it.each([
		['as a path', (host: string) => `@${host}/page`],
		['as a port', (host: string) => `1@${host}/page`],
	])('is not asked for when the token hides it %s', async (_how, tokenOf) => {
		const other = await startSandbox();
		const token = tokenOf(new URL(other.origin).host);
		const search = searchCalls(undefined, token).finally(async () => await other.close());
		await expect(search).rejects.toThrow();
		expect(other.requests).toEqual([]);
	});
});
