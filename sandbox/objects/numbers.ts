import { randomInt } from 'node:crypto';

/** 555-0100 to 555-0199 belong to nobody. The area is one that nobody names who wants a certain number. */
export function fictionalNumber(): string {
	return `+1303555${randomInt(100, 200).toString().padStart(4, '0')}`;
}

/** A number as people write it in its country, for example `(310) 555-0150`. */
export function nationalFormat(number: string): string {
	return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
