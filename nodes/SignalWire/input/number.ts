import { inputError } from './inputError';

export interface IntegerRange {
	min: number;
	/** Without it, any larger number will do. */
	max?: number;
	/** What is counted, such as "seconds". */
	unit?: string;
}

const ADVICE = 'Enter such a number, or correct the expression.';
const INTEGER = /^[+-]?\d+$/;
const DECIMAL = /^\+?(\d+(\.\d*)?|\.\d+)$/;
const PRICE = /^\d+\.?\d{0,4}$/;
const HOUR = 3600;

/** A number, or text that writes one in decimal; Number() alone reads "", "0x10" and "1e3" as well. */
function numberOf(value: unknown, notation: RegExp): number {
	if (typeof value === 'number') return value;
	const text = typeof value === 'string' ? value.trim() : '';
	return notation.test(text) ? Number(text) : NaN;
}

function rangeOf({ min, max, unit }: IntegerRange): string {
	const counted = unit === undefined ? '' : ` of ${unit}`;
	if (max !== undefined) return `a whole number${counted} from ${min} to ${max}`;
	return `a whole number${counted}${unit === undefined ? ' of' : ','} ${min} or more`;
}

/**
 * A whole number within a range.
 *
 * @param value a number, or a decimal number as text
 * @param field the field's name as the editor shows it
 * @throws {UserError} for anything else
 */
export function parseInteger(value: unknown, field: string, range: IntegerRange): number {
	const number = numberOf(value, INTEGER);
	const { min, max = Number.MAX_SAFE_INTEGER } = range;
	if (Number.isSafeInteger(number) && number >= min && number <= max) return number;
	throw inputError(value, field, rangeOf(range), ADVICE);
}

/**
 * A time to wait, an hour at most.
 *
 * @param value a number, or a decimal number as text
 * @param field the field's name as the editor shows it
 * @returns seconds, more than 0; fractions are kept
 * @throws {UserError} for anything else
 */
export function parsePositiveSeconds(value: unknown, field: string): number {
	const seconds = numberOf(value, DECIMAL);
	if (seconds > 0 && seconds <= HOUR) return seconds;
	throw inputError(value, field, `a number of seconds, more than 0 and at most ${HOUR}`, ADVICE);
}

/**
 * An amount of US dollars (Compatibility API, messages: MaxPrice).
 *
 * @param value a number, or a decimal number as text
 * @param field the field's name as the editor shows it
 * @returns as it was written: at most four digits after the point
 * @throws {UserError} for anything else
 */
export function parsePrice(value: unknown, field: string): string {
	const price = typeof value === 'number' ? String(value) : value;
	if (typeof price === 'string' && PRICE.test(price.trim())) return price.trim();
	const expected = 'an amount of US dollars with at most four digits after the point, such as 0.05';
	throw inputError(value, field, expected, ADVICE);
}
