import { tryToParseDateTime } from 'n8n-workflow';
import { inputError } from './inputError';
import { looksLikeDate } from './looksLikeDate';

const ADVICE = 'Pick a date, or let the expression give one such as 2026-01-31T12:00:00Z.';

function millisecondsOf(value: unknown, timezone: string): number {
	const isText = typeof value === 'string';
	if (typeof value === 'number' || (isText && !looksLikeDate(value))) return NaN;
	try {
		return tryToParseDateTime(value as string, timezone).toMillis();
	} catch {
		return NaN;
	}
}

/**
 * A moment.
 *
 * @param value a date as text, as a Date or as Luxon's DateTime, which `$now` is
 * @param field the field's name as the editor shows it
 * @param timezone what a text without an offset is meant in, such as "Europe/Berlin"
 * @returns milliseconds since 1970
 * @throws {UserError} for anything else; a number is one, because seconds and milliseconds since
 * 1970 look alike
 */
export function parseDate(value: unknown, field: string, timezone: string): number {
	const milliseconds = millisecondsOf(value, timezone);
	if (!Number.isNaN(milliseconds)) return milliseconds;
	throw inputError(value, field, 'a date', ADVICE);
}
