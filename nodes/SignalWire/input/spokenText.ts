import { inputError } from './inputError';
import { isBlank } from './text';

/** cXML, Say. */
const LONGEST_TEXT = 4096;

/** What XML 1.0 cannot hold, and nobody can say: control characters and halves of characters. */
const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/**
 * A text that a voice is to say.
 *
 * @param value a text or a number; characters that nobody can say become blanks
 * @param field the field's name as the editor shows it
 * @throws {UserError} for anything else, nothing to say, or more than 4,096 characters
 */
export function parseSpokenText(value: unknown, field: string): string {
	const isText = typeof value === 'string' || typeof value === 'number';
	const text = isText ? String(value).replace(UNSPEAKABLE, ' ').trim() : '';
	if (!isBlank(text) && [...text].length <= LONGEST_TEXT) return text;
	const expected = `a text of 1 to ${LONGEST_TEXT} characters that can be said`;
	throw inputError(value, field, expected, 'Shorten the text, or play a file under URL.');
}
