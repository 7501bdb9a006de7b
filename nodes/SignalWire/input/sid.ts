import { isEmptyValue } from './describeValue';
import { inputError } from './inputError';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EXAMPLE_SID = '19e436af-5688-4307-b03b-bdb2b42b8142';
const ADVICE = 'Enter the UUID that SignalWire shows for it.';
const ADVICE_WITH_LIST = 'Choose it from the list, or enter the UUID that SignalWire shows for it.';

/** Whether it is a UUID, which every SID of SignalWire is (Compatibility API, path parameters). */
export function isSid(value: unknown): value is string {
	return typeof value === 'string' && UUID.test(value);
}

/**
 * A SID that may go into a URL path: nothing but a UUID, so nothing else can change the path.
 *
 * @param value what the field holds; spaces around it are dropped
 * @param field the field's name as the editor shows it
 * @param hasList whether the field is a locator, where the advice may be to choose from its list
 * @throws {UserError} unless it is a SID
 */
export function parseSid(value: unknown, field: string, { hasList = false } = {}): string {
	const sid = typeof value === 'string' ? value.trim() : value;
	if (isSid(sid)) return sid;
	const advice = hasList ? ADVICE_WITH_LIST : ADVICE;
	throw inputError(value, field, `a SID such as ${EXAMPLE_SID}`, advice);
}

/**
 * @param value what the field Account SID holds
 * @returns undefined where it is empty, which stands for the credential's Project ID
 * @throws {UserError} where it holds anything but a SID
 */
export function parseAccountSid(value: unknown): string | undefined {
	return isEmptyValue(value) ? undefined : parseSid(value, 'Account SID');
}
