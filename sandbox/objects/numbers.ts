import { randomInt } from 'node:crypto';

/** 555-0100 to 555-0199 belong to nobody. */
export function fictionalNumber(): string {
	return `+131055501${randomInt(10, 100)}`;
}

/** A number as people write it in its country, for example `(310) 555-0150`. */
export function nationalFormat(number: string): string {
	return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}
