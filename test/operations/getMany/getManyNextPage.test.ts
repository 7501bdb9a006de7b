import { startSandbox } from '../../../sandbox';
import { givenPages, listProject, pageOf } from '../../support/projectList';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

describe('a next page on another host', () => {
	it.each([
		['with its scheme', (origin: string) => `${origin}/page`],
		['without its scheme', (origin: string) => `${origin.replace('http:', '')}/page`],
		['behind backslashes', (origin: string) => `${origin.replace('http://', '\\\\')}/page`],
		['behind a user name', (origin: string) => `${origin.replace('//', '//me:x@')}/page`],
		['in another scheme', (origin: string) => `${origin.replace('http:', 'https:')}/page`],
		['that cannot be read', () => 'http://[/page'],
	])('is not asked, and leaves no half result: %s', async (_how, nextOf) => {
		const { sandbox } = given;
		const stranger = await startSandbox();
		const next_page_uri = nextOf(stranger.origin);
		givenPages(sandbox, [
			pageOf(sandbox, ['a'], '1'),
			{ ...pageOf(sandbox, ['b']), next_page_uri },
		]);
		const { sids, error } = await listProject(sandbox).finally(async () => await stranger.close());
		expect(stranger.requests).toEqual([]);
		expect(sids).toEqual([]);
		expect(error).toMatch(
			/^SignalWire named a next page (on another host, which is not|that cannot)/,
		);
	});
});

type Page = [sids: string[], token?: string];

describe('a list that does not end', () => {
	it.each<[string, Page[], string[], number]>([
		['repeats its page', Array<Page>(9).fill([['a', 'b'], 'same']), ['a', 'b'], 2],
		[
			'has the same entries behind fresh tokens',
			[...'123456789'].map((token): Page => [['a', 'b'], token]),
			['a', 'b'],
			2,
		],
		[
			'comes back to a token',
			[
				[['a'], '1'],
				[['b'], '2'],
				[['c'], '1'],
				[['d'], '2'],
			],
			['a', 'b', 'c'],
			3,
		],
		[
			'has an empty page',
			[
				[['a'], '1'],
				[[], '2'],
				[['b'], '3'],
			],
			['a'],
			2,
		],
	])('is read no further where it %s', async (_how, pages, expected, requests) => {
		const { sandbox } = given;
		givenPages(
			sandbox,
			pages.map(([sids, token]) => pageOf(sandbox, sids, token)),
		);
		const { sids, error, targets } = await listProject(sandbox);
		expect(error).toBeUndefined();
		expect(sids).toEqual(expected);
		expect(targets).toHaveLength(requests);
	});
});

it('entries without a SID behind fresh tokens are read once', async () => {
	const { sandbox } = given;
	const pages = [...'123456789'].map((token) => ({
		...pageOf(sandbox, [], token),
		recordings: [{ status: 'paused' }],
	}));
	givenPages(sandbox, pages);
	const { sids, targets } = await listProject(sandbox);
	expect(sids).toEqual([undefined]);
	expect(targets).toHaveLength(1);
});

it('an entry that moved to the next page meanwhile is there once', async () => {
	const { sandbox } = given;
	const pages: Page[] = [[['b', 'a'], '1'], [['a', 'z'], '2'], [['z', 'y']]];
	givenPages(
		sandbox,
		pages.map(([sids, token]) => pageOf(sandbox, sids, token)),
	);
	expect((await listProject(sandbox)).sids).toEqual(['b', 'a', 'z', 'y']);
});
