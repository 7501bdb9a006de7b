import { inputError } from './inputError';

export interface PhoneNumberOptions {
	/** Whether numbers of five or six digits are taken, which only messages have. */
	shortCodes?: boolean;
}

const EXAMPLE = '+13105550150';
const ADVICE = 'Write it with + and the country code, such as +1 (310) 555-0150.';

const EXTENSION = /;|#|\/\s*\d{1,2}$|\b(ext(ension)?|x)\.?\s*\d+$|\dx\d+$/i;
/** What copying brings along unseen: marks of direction, joiners, soft hyphens. */
const INVISIBLE = /\p{Cf}/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** The 0 that is dialled inside a country only, as in +44 (0)20. */
const TRUNK_PREFIX = /\(0\)/;
const SEPARATORS = /[\s()./\p{Pd}\u2212]/gu;

const E164 = /^\+[1-9]\d{6,14}$/;
/** A number that lost its + to a spreadsheet or a query string; shorter ones may lack the country. */
const LOST_PLUS = /^[1-9]\d{10,14}$/;
const SHORT_CODE = /^\d{5,6}$/;

const narrow = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0);

/** The text of a number without what people and programs write around its digits. */
function plainText(value: unknown): string {
	if (typeof value !== 'string' && typeof value !== 'number') return '';
	return String(value)
		.replace(INVISIBLE, '')
		.replace(FULL_WIDTH, narrow)
		.trim()
		.replace(/^tel:/i, '');
}

/** The same without the marks between the digits. */
export const compactNumber = (value: unknown) => plainText(value).replace(SEPARATORS, '');

function e164Of(plain: string): string | undefined {
	if (LOST_PLUS.test(plain)) return `+${plain}`;
	// Without the slash, the digits of an extension would make it somebody else's number.
	if (EXTENSION.test(plain)) return undefined;
	const dialled = plain.replace(TRUNK_PREFIX, '').replace(SEPARATORS, '').replace(/^00/, '+');
	return E164.test(dialled) ? dialled : undefined;
}

/** As {@link parsePhoneNumber}, undefined for what is none. */
export function phoneNumberOf(
	value: unknown,
	{ shortCodes = false }: PhoneNumberOptions = {},
): string | undefined {
	const plain = plainText(value);
	return shortCodes && SHORT_CODE.test(plain) ? plain : e164Of(plain);
}

/** What an error says that the field must be, as far as the value shows what is wrong with it. */
export function expectedPhoneNumber(value: unknown): string {
	const lack = EXTENSION.test(plainText(value)) ? 'without an extension' : 'with its country code';
	return `a phone number ${lack}, such as ${EXAMPLE}`;
}

/**
 * A phone number as people and programs write it: with separators, as a `tel:` link, with 00 for +,
 * or, if it has 11 digits or more, as digits alone.
 *
 * @param field the field's name as the editor shows it
 * @returns the number in E.164, which SignalWire takes and gives (Compatibility API, calls), or a
 * short code as it is
 * @throws {UserError} for anything else, such as a number without its country or with an extension
 */
export function parsePhoneNumber(
	value: unknown,
	field: string,
	options?: PhoneNumberOptions,
): string {
	const number = phoneNumberOf(value, options);
	if (number !== undefined) return number;
	throw inputError(value, field, expectedPhoneNumber(value), ADVICE);
}
