import { createdEvery } from '../index';
import { givenSandbox } from './given';
import type { Reply } from './client';

const given = givenSandbox();

/** Follows `next_page_uri` for so many pages at most. */
async function pages(path: string, most: number): Promise<Array<Reply['json']>> {
	const found = [(await given.client.send(path)).json];
	while (found.length < most && found.at(-1)!.next_page_uri !== null) {
		found.push((await given.client.send(given.sandbox.origin + found.at(-1)!.next_page_uri)).json);
	}
	return found;
}

function addCalls(count: number): string[] {
	const dates = createdEvery(60, '2026-06-01T12:00:00Z', count);
	return dates.map((date) => given.sandbox.addCall(date).sid);
}

const sidsOf = ({ calls }: Reply['json']) => calls.map(({ sid }) => sid);

it('has thousands of entries, newest first', async () => {
	const sids = addCalls(10_000);
	const found = await pages('/Calls?PageSize=1000', 20);
	expect(found.flatMap(sidsOf)).toEqual(sids);
	expect(found).toHaveLength(10);
	expect(found[0].calls[1].date_created).toBe('Mon, 01 Jun 2026 11:59:00 +0000');
});

it('can have pages that shrink', async () => {
	given.sandbox.behaviour.shrinkingPages = true;
	const sids = addCalls(12);
	const found = await pages('/Calls?PageSize=4', 20);
	expect(found.map(({ calls }) => calls.length)).toEqual([4, 3, 2, 1, 1, 1]);
	expect(found.flatMap(sidsOf)).toEqual(sids);
});

it.each([
	['repeated', [0, 1, 1, 1]],
	['empty', [0, 1, 2, 3]],
	['startingOver', [0, 1, 2, 3]],
] as const)('can have later pages that never end: %s', async (laterPages, numbers) => {
	given.sandbox.behaviour.laterPages = laterPages;
	const [first, second, third] = addCalls(3);
	const found = await pages('/Calls?PageSize=2', 4);
	expect(found.map(({ page }) => page)).toEqual(numbers);
	expect(found.map(sidsOf)).toEqual(
		{
			repeated: [[first, second], [third], [third], [third]],
			empty: [[first, second], [], [], []],
			startingOver: [[first, second], [third], [first, second], [third]],
		}[laterPages],
	);
	const targets = found.map(({ next_page_uri }) => next_page_uri);
	expect(new Set(targets).size).toBe(laterPages === 'repeated' ? 1 : 4);
});

it('can lead to another host', async () => {
	given.sandbox.behaviour.nextPageOrigin = 'https://elsewhere.example';
	addCalls(2);
	const { next_page_uri } = (await given.client.send('/Calls?PageSize=1')).json;
	expect(next_page_uri).toMatch(/^https:\/\/elsewhere\.example\/api\/laml\/.*PageToken=PA/);
});
