import { inputError } from './inputError';

/** A kind of text that is told by its form. */
export interface TextForm {
	pattern: RegExp;
	/** Completes "Voice must be ...", such as "a voice such as woman". */
	expected: string;
	/** What to do about it, as a sentence. */
	advice: string;
}

/**
 * A text of a certain form.
 *
 * @param value a text, or a number that is meant as one; spaces around it are dropped
 * @param field the field's name as the editor shows it
 * @throws {UserError} unless it has that form
 */
export function parsePattern(value: unknown, field: string, form: TextForm): string {
	const isText = typeof value === 'string' || typeof value === 'number';
	const text = isText ? String(value).trim() : '';
	if (form.pattern.test(text)) return text;
	throw inputError(value, field, form.expected, form.advice);
}
