import { randomInt } from 'node:crypto';

const HOW_MANY = 100;
let count = randomInt(HOW_MANY);

/**
 * 555-0100 to 555-0199 belong to nobody; all are given before one comes again. The area is one that
 * nobody names who wants a certain number.
 */
export function fictionalNumber(): string {
	count = (count + 1) % HOW_MANY;
	return `+1303555${(100 + count).toString().padStart(4, '0')}`;
}

/** A number as people write it in its country, for example `(310) 555-0150`. */
export function nationalFormat(number: string): string {
	return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
