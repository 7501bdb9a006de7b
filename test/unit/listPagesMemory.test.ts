import type { SignalWireApi } from '../../nodes/SignalWire/transport/api';
import { readPages } from '../../nodes/SignalWire/transport/listPages';
import { createRecording } from '../../sandbox';
import { usedHeap } from '../support/heap';

const PAGES = 50;
const ENTRIES_OF_PAGE = 1000;
const MEGABYTE = 1_000_000;

/** Made when it is asked for, as an answer that comes in is. */
function pageBody(number: number): unknown {
	const entries = Array.from({ length: ENTRIES_OF_PAGE }, () =>
		createRecording({ account_sid: 'x', call_sid: 'y' }),
	);
	const next_page_uri = number < PAGES ? `/next?PageToken=${number}` : null;
	return JSON.parse(JSON.stringify({ recordings: entries, next_page_uri }));
}

it('a list of any length is read without keeping its pages in memory', async () => {
	let pages = 0;
	const send = async () => ({ status: 200, headers: {}, body: pageBody(++pages), attempts: 1 });
	const api = { send, space: { origin: 'https://example.com' } } as unknown as SignalWireApi;
	const list = { path: '/first', property: 'recordings', noun: 'recordings', scope: 'Voice' };
	let entries = 0;
	const heaps: number[] = [];
	for await (const page of readPages(api, list)) {
		entries += page.length;
		if (pages === 5 || pages === PAGES) heaps.push(usedHeap());
	}
	expect(entries).toBe(PAGES * ENTRIES_OF_PAGE);
	const [early, late] = heaps;
	// The SIDs that were seen, to recognise an entry that moves; the entries would be ten times that.
	expect(late - early).toBeLessThan(12 * MEGABYTE);
});
