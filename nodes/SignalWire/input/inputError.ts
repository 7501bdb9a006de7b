import { UserError } from 'n8n-workflow';
import { describeValue, isEmptyValue } from './describeValue';

const NO_VALUE =
	'It needs a value. Where an expression gives it, look at the input, and whether the field is called differently.';

/** Choices as a sentence names them: "a, b or c". */
export function oneOf(choices: string[]): string {
	const [last = '', ...others] = [...choices].reverse();
	return others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
}

/**
 * The error for a value that a field cannot take.
 *
 * @param value what came; where it is empty, the error says so instead
 * @param field the field's name as the editor shows it
 * @param expected completes "Call must be ...", such as "a date"
 * @param advice what to do about it, as a sentence
 */
export function inputError(
	value: unknown,
	field: string,
	expected: string,
	advice: string,
): UserError {
	if (isEmptyValue(value)) {
		return new UserError(`${field} is empty for this item`, { description: NO_VALUE });
	}
	return new UserError(`${field} must be ${expected}, but got ${describeValue(value)}`, {
		description: advice,
	});
}
