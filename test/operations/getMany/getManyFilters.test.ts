import { setGlobalState } from 'n8n-workflow';
import { FILTER_CASES } from '../../support/filterCases';
import { call, conferenceRecording, message, RESOURCE_ROWS } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

beforeAll(() => setGlobalState({ defaultTimezone: 'UTC' }));

/** What the dates are called in the query of the resources whose entries are not found by creation. */
const DATES = new Map<unknown, string>([
	[call, 'StartTime'],
	[message, 'DateSent'],
]);

/** Names and values of a query in the encoding that they were sent in. */
const written = (target: string) =>
	target
		.split('?')[1]
		.split('&')
		.map((pair) => pair.split('=') as [string, string]);
const withoutPaging = (query: Array<[string, string]>) =>
	query.filter(([name]) => !['Page', 'PageSize', 'PageToken'].includes(name)).sort();

describe.each(FILTER_CASES)(
	'the filters of %s',
	(_name, found, matching, filters, sent, others) => {
		it('are sent, encoded once, on every page, and give what matches only', async () => {
			const { sandbox } = given;
			const [first, ...more] = found.add(sandbox, 1001, matching);
			const { conference_sid } = first;
			for (const other of others) {
				found.add(sandbox, 2, found === conferenceRecording ? { conference_sid, ...other } : other);
			}
			const { output } = await runOperation(
				sandbox,
				found.operations.getAll,
				[found.itemOf(first)],
				{ fields: { returnAll: true, filters } },
			);
			expect(new Set(output.map(({ json }) => json.sid))).toEqual(
				new Set([first, ...more].map(({ sid }) => sid)),
			);
			expect(output).toHaveLength(1001);
			const date = DATES.get(found) ?? 'DateCreated';
			expect(sandbox.requests).toHaveLength(2);
			const [firstPage, nextPage] = sandbox.requests;
			const sentFirst = written(firstPage.target);
			expect(Object.fromEntries(sentFirst)).toEqual({
				...sent,
				PageSize: '1000',
				[`${date}%3E`]: expect.stringMatching(/^2026-01-3[01]$/),
				[`${date}%3C`]: expect.stringMatching(/^2026-02-0[45]$/),
			});
			expect(sentFirst).toHaveLength(Object.keys(sent).length + 3);
			expect(withoutPaging(nextPage.query)).toEqual(withoutPaging(firstPage.query));
		});
	},
);

describe.each(RESOURCE_ROWS)('no filters of %s', (_name, found) => {
	it.each([
		['are not there', undefined],
		['are empty', 'empty'],
	])('are sent when they %s', async (_how, value) => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		const names = FILTER_CASES.filter(([, other]) => other === found).flatMap((row) =>
			Object.keys(row[3]),
		);
		const filters = Object.fromEntries(
			names.map((name) => [name, value === 'empty' ? '' : (value as string)]),
		);
		const { output } = await runOperation(
			sandbox,
			found.operations.getAll,
			[found.itemOf(entries[0])],
			{ fields: value === undefined ? {} : { filters } },
		);
		expect(output).toHaveLength(2);
		expect(sandbox.requests.map(({ query }) => query)).toEqual([[['PageSize', '50']]]);
	});
});

describe.each(FILTER_CASES)('a filter of %s that comes to nothing', (_name, found, _m, filters) => {
	it.each(['={{ $json.nothing }}', '={{ null }}'])('lists nothing: %s', async (value) => {
		const { sandbox } = given;
		const items = found.add(sandbox, 2).map(found.itemOf);
		for (const name of Object.keys(filters)) {
			const { output, errorOutput, errorTickets } = await runOperation(
				sandbox,
				found.operations.getAll,
				items,
				{ fields: { filters: { [name]: value } }, onError: 'continueErrorOutput' },
			);
			expect(output).toEqual([]);
			expect(errorTickets).toEqual(ticketsFor(2));
			const shown = new RegExp(
				`^${name.replace(/([A-Z])/g, ' $1').replace('Sid', 'SID')} is empty`,
				'i',
			);
			for (const { json } of errorOutput) expect(json.error).toMatch(shown);
		}
		expect(sandbox.requests).toEqual([]);
	});
});
