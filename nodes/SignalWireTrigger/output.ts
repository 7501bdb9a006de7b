import type { IDataObject } from 'n8n-workflow';
import { asIsoDate, asNumber } from '../SignalWire/transport/values';
import type { ReportedEvent } from './event';
import { readQuery, type Fields } from './fields';
import { isDateField, isNumberField, recordingAddressOf } from './knownFields';
import { messageExtras } from './message';
import type { CallbackRequest } from './request';

/** Headers with which somebody could act as the caller, or as a user of n8n. */
const SECRET_HEADERS =
	/assertion|auth|cookie|credential|csrf|jwt|key|oidc|passw|secret|session|signature|token|xsrf/;

function typed([name, value]: [string, unknown]): [string, unknown] {
	if (isNumberField(name)) return [name, asNumber(value)];
	if (isDateField(name)) return [name, asIsoDate(value) ?? value];
	return [name, value];
}

function audioUrls({ RecordingUrl }: IDataObject): IDataObject {
	const address = recordingAddressOf(RecordingUrl);
	return address ? { mp3_url: `${address}.mp3`, wav_url: `${address}.wav` } : {};
}

/** What the user added to the address of the callback, such as the number of a ticket. */
function ownQuery({ method, query }: CallbackRequest): IDataObject {
	if (method === 'GET' || query === '') return {};
	const own = readQuery(query);
	delete own.bodySHA256;
	return Object.keys(own).length > 0 ? { query: own } : {};
}

function harmless(headers: CallbackRequest['headers']): IDataObject {
	return Object.fromEntries(
		Object.entries(headers).filter(([name]) => !SECRET_HEADERS.test(name)),
	) as IDataObject;
}

/** The item that a callback becomes, with what a table of items should show first in front. */
export function outputOf(
	request: CallbackRequest,
	{ values }: Fields,
	{ name, sidField, statusField }: ReportedEvent,
	includeHeaders: boolean,
): IDataObject {
	return {
		...{ event: name, [sidField]: values[sidField] },
		...(values[statusField] !== undefined && { [statusField]: values[statusField] }),
		...Object.fromEntries(Object.entries(values).map(typed)),
		...audioUrls(values),
		...messageExtras(name, values),
		...ownQuery(request),
		...(includeHeaders && { headers: harmless(request.headers) }),
		event: name,
	} as IDataObject;
}
