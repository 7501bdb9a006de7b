import { inputError } from './inputError';
import { expectedPhoneNumber, phoneNumberOf, type PhoneNumberOptions } from './phoneNumber';

const ADDRESS = /^((sips?|client):[^\s@]+(@[^\s@]+)?|[^\s@]+@[^\s@]+)$/i;
const ADVICE =
	'Write + and the country code before a phone number, sip: or client: before another address.';

/**
 * One side of a call: a phone number, a SIP address, or a client (Compatibility API, calls: To).
 *
 * @param value what the field holds; spaces around it are dropped
 * @param field the field's name as the editor shows it
 * @returns phone numbers in E.164, anything else as it was written
 * @throws {UserError} for anything else
 */
export function parsePartyAddress(
	value: unknown,
	field: string,
	options?: PhoneNumberOptions,
): string {
	const address = typeof value === 'string' ? value.trim() : '';
	if (ADDRESS.test(address)) return address;
	const number = phoneNumberOf(value, options);
	if (number !== undefined) return number;
	const expected = `${expectedPhoneNumber(value)}, or an address such as sip:agent@example.com`;
	throw inputError(value, field, expected, ADVICE);
}
