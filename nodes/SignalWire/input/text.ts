import { UserError } from 'n8n-workflow';
import { inputError } from './inputError';

/** Blanks, control characters, and those without a width of their own, such as U+200B. */
const INVISIBLE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether nothing of a text can be seen. */
export const isBlank = (text: string) => INVISIBLE.test(text);

/**
 * A text that people read, as it was written.
 *
 * @param value a text, or a number, which is sent by its digits
 * @param field the field's name as the editor shows it
 * @param longest in characters, of which an emoji may be several
 * @throws {UserError} for anything else, and for a text that is too long
 */
export function parseText(value: unknown, field: string, longest: number): string {
	if (typeof value !== 'string' && typeof value !== 'number') {
		throw inputError(value, field, 'a text', 'Let the expression give a text.');
	}
	const text = String(value);
	const { length } = [...text];
	if (length <= longest) return text;
	throw new UserError(`${field} must be at most ${longest} characters, but has ${length}`, {
		description: 'Shorten the text, or divide it.',
	});
}
