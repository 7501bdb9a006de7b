import { inputError } from './inputError';
import { compactNumber } from './phoneNumber';

const PART = /^\+?(?=.*\d)[\d*]+$/;
const LONGEST_PART = 20;
const ADVICE = 'Write digits, and * for any digits; spaces, hyphens and brackets are dropped.';

/**
 * A part of a phone number as people write it, to find numbers by (Compatibility API, incoming phone
 * numbers: list).
 *
 * @param field the field's name as the editor shows it
 * @returns digits and `*`, with a + in front where there was one
 * @throws {UserError} for anything else
 */
export function parsePartOfNumber(value: unknown, field: string): string {
	const part = compactNumber(value);
	if (part.length <= LONGEST_PART && PART.test(part)) return part;
	throw inputError(value, field, 'a phone number or a part of one, such as +1310', ADVICE);
}
