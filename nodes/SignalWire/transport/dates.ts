import { looksLikeDate } from '../input/looksLikeDate';

/**
 * Reads a date of the API, which writes RFC 2822 in most places (Compatibility API, conventions).
 *
 * @returns milliseconds since 1970, or undefined where it is missing or cannot be read
 */
export function timeOf(date: unknown): number | undefined {
	const time = typeof date === 'string' && looksLikeDate(date) ? Date.parse(date) : NaN;
	return Number.isNaN(time) ? undefined : time;
}
