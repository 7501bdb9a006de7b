import { timeOf } from '../input/dates';

/** A number that the API gave as text, which it does for some fields and not always the same ones. */
export function asNumber(value: unknown): unknown {
	const isNumeric =
		typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
	return isNumeric ? Number(value) : value;
}

/** A date of the API as ISO 8601; null where it cannot be read. */
export function asIsoDate(value: unknown): string | null {
	const time = timeOf(value);
	return time === undefined ? null : new Date(time).toISOString();
}
