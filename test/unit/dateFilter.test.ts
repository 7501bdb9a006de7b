import { DateTime } from 'luxon';
import { afterFilter, beforeFilter } from '../../nodes/SignalWire/fields/filter';

const ZONE = 'Europe/Berlin';
const DAY = 86_400_000;

const options = {
	displayName: 'Created',
	name: 'created',
	description: '',
	query: 'DateCreated',
	of: 'date_created',
};

function filterOf(value: unknown, operator: '>' | '<' = '>', timezone = ZONE) {
	const filter = operator === '>' ? afterFilter(options) : beforeFilter(options);
	expect(filter.property.routing?.send?.property).toBe(`DateCreated${operator}`);
	const { query, matches } = filter.apply(value, 'Created', { timezone, spaceIsLoopback: false });
	return { day: query!, matches };
}

const created = (moment: number | string) => ({
	date_created: new Date(moment).toUTCString().replace('GMT', '+0000'),
});

describe('what is taken for a date', () => {
	it.each<[unknown, string]>([
		['2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z'],
		['2026-01-31T12:00:00+05:30', '2026-01-31T06:30:00Z'],
		['2026-01-31T12:00:00', '2026-01-31T11:00:00Z'],
		['2026-07-31T12:00:00', '2026-07-31T10:00:00Z'],
		['2026-01-31 12:00:00', '2026-01-31T11:00:00Z'],
		['2026-01-31', '2026-01-30T23:00:00Z'],
		[' 2026-01-31 ', '2026-01-30T23:00:00Z'],
		['Sat, 31 Jan 2026 12:00:00 +0000', '2026-01-31T12:00:00Z'],
		[new Date('2026-01-31T12:00:00Z'), '2026-01-31T12:00:00Z'],
		[DateTime.fromISO('2026-01-31T12:00:00', { zone: 'Asia/Tokyo' }), '2026-01-31T03:00:00Z'],
	])('%j means %s', (value, moment) => {
		const bound = Date.parse(moment);
		for (const operator of ['>', '<'] as const) {
			const { matches } = filterOf(value, operator);
			const found = [-1000, 0, 1000].filter((seconds) => matches(created(bound + seconds)));
			expect(found).toEqual(operator === '>' ? [0, 1000] : [-1000, 0]);
		}
	});

	it('depends on the time zone where no offset is written', () => {
		const noon = { date_created: 'Sat, 31 Jan 2026 12:00:00 +0000' };
		const zones = ['UTC', 'Asia/Tokyo', 'America/New_York'];
		const isFound = (zone: string) => filterOf('2026-01-31T12:30:00', '<', zone).matches(noon);
		expect(zones.map(isFound)).toEqual([true, false, true]);
	});
});

describe('what is no date', () => {
	it.each([
		['soon', '"soon"'],
		['31/01/2026', '"31/01/2026"'],
		['Invalid DateTime', '"Invalid DateTime"'],
		[true, 'the boolean true'],
		[[], 'a list'],
		[{}, 'an object'],
		[new Date(NaN), 'an object'],
		['x'.repeat(1000), `"${'x'.repeat(80)}"... (1000 characters)`],
	])('%j is refused', (value, came) => {
		expect(() => filterOf(value)).toThrow(`Created must be a date, but got ${came}`);
	});

	it.each([['room 12'], ['call 3105'], ['2026-02-30'], ['5']])(
		'%j is refused, although a lenient reader makes a date of it',
		(value) => {
			expect(() => filterOf(value)).toThrow(`Created must be a date, but got "${value}"`);
		},
	);
});

describe('the day that is sent', () => {
	const bounds = [
		'2026-01-31T00:00:00Z',
		'2026-01-31T00:00:01Z',
		'2026-01-31T12:00:00Z',
		'2026-01-31T23:59:59Z',
		'2024-02-29T12:00:00Z',
		'2026-12-31T23:30:00Z',
		'2026-03-29T01:30:00Z',
		'1969-12-31T12:00:00Z',
	];

	it.each(bounds)('leaves nothing out whether it counts in or not: %s', (bound) => {
		const after = Date.parse(filterOf(bound, '>').day);
		const before = Date.parse(filterOf(bound, '<').day);
		expect(after).toBeLessThan(Date.parse(bound));
		expect(before).toBeGreaterThan(Date.parse(bound));
		expect(Date.parse(bound) - after).toBeLessThanOrEqual(2 * DAY);
		expect(before - Date.parse(bound)).toBeLessThanOrEqual(2 * DAY);
	});

	it.each([
		['0001-01-01T12:00:00Z', '>'],
		['9999-12-31', '<'],
		['9999-12-31T23:59:59Z', '<'],
	] as const)('is a day even for %s, which people write for "any"', (bound, operator) => {
		expect(filterOf(bound, operator).day).toMatch(/^\d{4}-\d\d-\d\d$/);
	});
});

it.each([
	[{}],
	[{ date_created: null }],
	[{ date_created: '' }],
	[{ date_created: 'soon' }],
	[{ date_created: 0 }],
	[{ date_created: ['2026'] }],
])('an entry whose date cannot be read passes: %j', (entry) => {
	expect(filterOf('2026-01-31', '>').matches(entry)).toBe(true);
	expect(filterOf('2026-01-31', '<').matches(entry)).toBe(true);
});
