import type { IDataObject } from 'n8n-workflow';
import { tryToParseDateTime, UserError } from 'n8n-workflow';
import { timeOf } from '../transport/dates';
import { describeValue } from '../transport/sid';

const DAY = 86_400_000;

function millisecondsOf(value: unknown, timezone: string): number {
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
 * @param value what the field holds; without an offset it is meant in the time zone
 * @param operator `>` for entries from then on, `<` for entries up to then
 * @param property the date of an entry that it is about
 * @throws {UserError} when the value is no date
 */
export function dateFilter(
	value: unknown,
	operator: '>' | '<',
	property: string,
	timezone: string,
): DateFilter {
	const bound = millisecondsOf(value, timezone);
	if (Number.isNaN(bound)) {
		throw new UserError(`A date filter must be a date, but got ${describeValue(value)}`, {
			description: 'Pick a date, or let the expression give one such as 2026-01-31T12:00:00Z.',
		});
	}
	const day = operator === '>' ? Math.floor(bound / DAY) : Math.ceil(bound / DAY);
	return {
		day: new Date(day * DAY).toISOString().slice(0, 10),
		matches: (entry) => {
			const time = timeOf(entry[property]);
			return time === undefined || (operator === '>' ? time >= bound : time <= bound);
		},
	};
}
