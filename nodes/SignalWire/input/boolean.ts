import { inputError } from './inputError';

/**
 * A switch. n8n leaves what an expression gives as it is, and every text but the empty one would
 * count as true.
 *
 * @param value true or false, or one of these as text
 * @param field the field's name as the editor shows it
 * @throws {UserError} for anything else, also where the expression gave no value
 */
export function parseBoolean(value: unknown, field: string): boolean {
	const written = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (written === true || written === 'true') return true;
	if (written === false || written === 'false') return false;
	const advice = 'Set the switch, or let the expression give true or false.';
	throw inputError(value, field, 'true or false', advice);
}
