import { DateTime } from 'luxon';
import { parseDate } from '../../../nodes/SignalWire/input/date';
import { refusalOf } from '../../support/refusalOf';

const parse = (value: unknown, zone = 'Europe/Berlin') => parseDate(value, 'Created After', zone);

it.each<[unknown, string]>([
	['2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z'],
	['2026-01-31T12:00:00+05:30', '2026-01-31T06:30:00Z'],
	['2026-01-31T12:00:00', '2026-01-31T11:00:00Z'],
	['2026-07-31 12:00:00', '2026-07-31T10:00:00Z'],
	[' 2026-01-31 ', '2026-01-30T23:00:00Z'],
	['Sat, 31 Jan 2026 12:00:00 +0000', '2026-01-31T12:00:00Z'],
	[new Date('2026-01-31T12:00:00Z'), '2026-01-31T12:00:00Z'],
	[DateTime.fromISO('2026-01-31T12:00:00', { zone: 'Asia/Tokyo' }), '2026-01-31T03:00:00Z'],
])('%j means %s', (value, moment) => {
	expect(parse(value)).toBe(Date.parse(moment));
});

it('a text without an offset is meant in the time zone', () => {
	expect(parse('2026-01-31T12:00:00', 'America/New_York')).toBe(Date.parse('2026-01-31T17:00:00Z'));
});

it.each<[unknown, string]>([
	['soon', '"soon"'],
	['31/01/2026', '"31/01/2026"'],
	['16:00', '"16:00"'],
	['2026-02-30', '"2026-02-30"'],
	['room 12', '"room 12"'],
	['Invalid DateTime', '"Invalid DateTime"'],
	[1769860800000, 'the number 1769860800000'],
	[2026, 'the number 2026'],
	[true, 'the boolean true'],
	[[], 'a list'],
	[{}, 'an object'],
	[new Date(NaN), 'an object'],
])('%j is refused', (value, came) => {
	const { message, description } = refusalOf(() => parse(value));
	expect(message).toBe(`Created After must be a date, but got ${came}`);
	expect(description).toContain('2026-01-31T12:00:00Z');
});

it.each([[undefined], [null], [''], [' ']])('%j is no value', (value) => {
	expect(refusalOf(() => parse(value)).message).toBe('Created After is empty for this item');
});
