import type { IDataObject } from 'n8n-workflow';
import { RefusedCallback } from './refusedCallback';
import type { CallbackRequest } from './request';

/** Names of callbacks that mean nothing else inside of a value (Compatibility API, callbacks). */
const NAMES = [
	...['AccountSid', 'ApiVersion', 'CallDuration', 'CallSid', 'CallStatus', 'CallbackSource'],
	...['CallerName', 'ConferenceSid', 'Direction', 'ForwardedFrom', 'HangupBy', 'HangupDirection'],
	...['ParentCallSid', 'RecordingChannels', 'RecordingDuration', 'RecordingSid'],
	...['RecordingSource', 'RecordingStatus', 'RecordingUrl', 'SequenceNumber'],
	...['SipInviteResultPhrase', 'SipResultCode', 'Timestamp', 'TranscriptionSid'],
	...['TranscriptionStatus', 'TranscriptionText', 'TranscriptionUrl'],
];

/** Fields that hold a text of somebody's, in which anything may stand. */
const FREE_TEXTS = ['CallerName', 'SipInviteResultPhrase', 'TranscriptionText'];

/** What a client encodes, but a body that was pushed into an address holds as it is. */
const NOT_IN_A_QUERY = /[\s"<>]/;

const WHOLE_ADDRESS = /^https?:\/\/[^?#]+\/Recordings\/[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}/i;

/** SIDs are UUIDs, but older ones and those of samples are not always (Compatibility API, SIDs). */
export const isLikeSid = (value: unknown) => /^[\w-]{1,64}$/.test(String(value ?? ''));

/** Whether a name stands in a text together with something else. */
const holdsName = (text: string) => NAMES.some((name) => text !== name && text.includes(name));

/** Whether it is a known name, or a longer one that ends like it, such as DialCallStatus. */
const isName = (text: string) =>
	/^[A-Za-z]+$/.test(text) && NAMES.some((name) => text.endsWith(name));

/** Whether a part of the value stands in the name, or a part of the name in the value. */
function isShifted(name: string, value: string): boolean {
	if (NAMES.includes(name)) return !FREE_TEXTS.includes(name) && holdsName(value);
	const text = `${name}${value}`;
	return NAMES.some((known) =>
		name.startsWith(known)
			? /^[a-z0-9]/.test(name.slice(known.length))
			: known.startsWith(name) && text.startsWith(known),
	);
}

/** Whether the end of the query stands in the first field that the signature covers behind it. */
function hasCutQuery(fields: IDataObject): boolean {
	const [first = ''] = Object.keys(fields).sort();
	return !NAMES.includes(first) && ('AccountSid' in fields || !/^[A-Z]/.test(first));
}

/** Whether the end of a recording's address stands in the field behind it. */
function hasCutAddress(fields: IDataObject): boolean {
	const address = String(fields.RecordingUrl ?? '');
	if (!('RecordingUrl' in fields) || WHOLE_ADDRESS.test(address)) return false;
	const names = Object.keys(fields).sort();
	const next = names[names.indexOf('RecordingUrl') + 1];
	return next !== undefined && WHOLE_ADDRESS.test(`${address}${next}${String(fields[next])}`);
}

/**
 * Checks that no name has run into a value, or a value into the next name: the signature of a form
 * covers both without a boundary between them, so that it fits a form in which one was moved.
 *
 * @throws {RefusedCallback} where a field shows it
 */
export function checkBoundaries(fields: IDataObject): void {
	const isWhole = Object.entries(fields).every(([name, value]) => !isShifted(name, String(value)));
	if (isWhole && !hasCutQuery(fields) && !hasCutAddress(fields)) return;
	throw new RefusedCallback('The fields have been moved about');
}

/**
 * Checks that nothing of the body has run into the address, which the signature covers before it
 * without a boundary as well, and that a POST request is not a GET request in two parts.
 *
 * @throws {RefusedCallback} where the query shows it
 */
export function checkQuery({ method, query }: CallbackRequest): void {
	const pairs = [...new URLSearchParams(query)];
	const isWhole = pairs.every(
		([name, value]) =>
			(isName(name) || !holdsName(name)) && (FREE_TEXTS.includes(name) || !holdsName(value)),
	);
	const isOfAnother = method === 'POST' && pairs.some(([name]) => name === 'AccountSid');
	if (isWhole && !isOfAnother && !NOT_IN_A_QUERY.test(query)) return;
	throw new RefusedCallback('The query of the address is not a query');
}
