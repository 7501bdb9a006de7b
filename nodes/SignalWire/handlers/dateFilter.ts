import type { IDataObject } from 'n8n-workflow';
import { tryToParseDateTime, UserError } from 'n8n-workflow';
import { looksLikeDate } from '../input/looksLikeDate';
import { timeOf } from '../transport/dates';
import { describeValue } from '../input/describeValue';

const DAY = 86_400_000;

/** The last day that YYYY-MM-DD can write. */
const LAST_DAY = Math.floor(Date.UTC(9999, 11, 31) / DAY);

function millisecondsOf(value: unknown, timezone: string): number {
	const isText = typeof value === 'string';
	if (typeof value === 'number' || (isText && !looksLikeDate(value))) return NaN;
	try {
		return tryToParseDateTime(value as string, timezone).toMillis();
	} catch {
		return NaN;
	}
}

export interface DateFilter {
	/** The day to send, as YYYY-MM-DD. */
	day: string;
	matches: (entry: IDataObject) => boolean;
}

/**
 * A filter by date. SignalWire compares days, and whether a day counts in is not documented
 * (Compatibility API, recordings: list), so the day that is sent leaves nothing out, and the exact
 * comparison is made here. An entry without a date that can be read passes.
 *
 * @param name the filter's name, for the error
 * @param value what the field holds; without an offset it is meant in the time zone
 * @param operator `>` for entries from then on, `<` for entries up to then
 * @param property the date of an entry that it is about
 * @throws {UserError} when the value is no date
 */
export function dateFilter(
	name: string,
	value: unknown,
	operator: '>' | '<',
	property: string,
	timezone: string,
): DateFilter {
	const bound = millisecondsOf(value, timezone);
	if (Number.isNaN(bound)) {
		throw new UserError(`The filter ${name} must be a date, but got ${describeValue(value)}`, {
			description: 'Pick a date, or let the expression give one such as 2026-01-31T12:00:00Z.',
		});
	}
	const day = operator === '>' ? Math.floor(bound / DAY) - 1 : Math.floor(bound / DAY) + 1;
	return {
		day: new Date(Math.min(day, LAST_DAY) * DAY).toISOString().slice(0, 10),
		matches: (entry) => {
			const time = timeOf(entry[property]);
			return time === undefined || (operator === '>' ? time >= bound : time <= bound);
		},
	};
}
