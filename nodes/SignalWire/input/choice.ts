import { inputError, oneOf } from './inputError';

/**
 * One of the choices that a field offers; an expression may give anything.
 *
 * @param field the field's name as the editor shows it
 * @throws {UserError} unless it is one of them, letter by letter
 */
export function parseChoice<T extends string>(
	value: unknown,
	choices: readonly T[],
	field: string,
): T {
	const chosen = choices.find((choice) => choice === value);
	if (chosen !== undefined) return chosen;
	const advice =
		'Choose it in the field, or let the expression give one of these, written like this.';
	throw inputError(value, field, oneOf([...choices]), advice);
}

/**
 * Several of the choices that a field offers, each once.
 *
 * @param value a list, or a text with spaces between the choices, as SignalWire itself writes several
 * values (Compatibility API, recordings: RecordingStatusCallbackEvent)
 * @param field the field's name as the editor shows it
 * @returns an empty list where nothing is chosen in the field
 * @throws {UserError} unless each is one of them, letter by letter
 */
export function parseChoices<T extends string>(
	value: unknown,
	choices: readonly T[],
	field: string,
): T[] {
	const given: unknown[] = [typeof value === 'string' ? value.trim().split(/\s+/) : value].flat();
	const wrong = given.filter((one) => !choices.some((choice) => choice === one));
	if (wrong.length === 0) return [...new Set(given as T[])];
	const expected = `${oneOf([...choices])}, or several of them`;
	const advice = 'Let the expression give a list, or a text with spaces between them, not commas.';
	throw inputError(Array.isArray(value) ? wrong[0] : value, field, expected, advice);
}
