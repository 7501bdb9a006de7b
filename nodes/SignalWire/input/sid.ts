import { UserError } from 'n8n-workflow';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EXAMPLE_SID = '19e436af-5688-4307-b03b-bdb2b42b8142';
const LONGEST_QUOTE = 80;

/**
 * A value as an error message shows it: text quoted, with control characters escaped and cut
 * short, everything else named by its type.
 */
export function describeValue(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`;
	const quoted = JSON.stringify(value.slice(0, LONGEST_QUOTE));
	return value.length > LONGEST_QUOTE ? `${quoted}... (${value.length} characters)` : quoted;
}

/**
 * A SID that may go into a URL path.
 *
 * @param value what the field holds; blanks around it are dropped
 * @param field the field's name as the user sees it
 * @throws {UserError} unless it is a UUID, which every SID of SignalWire is (Compatibility API,
 * authentication and path parameters); so nothing else can change the path
 */
export function parseSid(value: unknown, field: string): string {
	const sid = typeof value === 'string' ? value.trim() : '';
	if (UUID.test(sid)) return sid;
	throw new UserError(
		`${field} must be a SID such as ${EXAMPLE_SID}, but got ${describeValue(value)}`,
		{ description: `Choose it from the list, or enter the UUID that SignalWire shows for it.` },
	);
}

/**
 * @param value what the field Account SID holds
 * @returns undefined where it is empty, which stands for the credential's Project ID
 * @throws {UserError} where it holds anything but a SID
 */
export function parseAccountSid(value: unknown): string | undefined {
	const isEmpty = value === undefined || value === null || String(value).trim() === '';
	return isEmpty ? undefined : parseSid(value, 'Account SID');
}
