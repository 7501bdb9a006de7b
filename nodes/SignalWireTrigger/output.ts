import type { IDataObject } from 'n8n-workflow';
import { asIsoDate, asNumber } from '../SignalWire/transport/values';
import { readForm, type Fields } from './fields';
import type { CallbackRequest } from './request';

/** Numbers of the callbacks (Compatibility API, callbacks); a form has texts only. */
const NUMBERS =
	/^((Call|Recording)?Duration|RecordingChannels|RecordingFileSize|SequenceNumber|Audio[A-Z]\w*)$/;
const DATES = /^(Timestamp|\w+Time)$/;

const RECORDING_ADDRESS = /^(https?:\/\/[^?#]+\/Recordings\/[^/?#.]+)(\.\w+)?$/;

/** Headers with which somebody could act as the caller, or as a user of n8n. */
const SECRET_HEADERS = /^(proxy-)?authorization$|^cookie$|-signature$/;

function typed([name, value]: [string, unknown]): [string, unknown] {
	if (NUMBERS.test(name)) return [name, asNumber(value)];
	if (DATES.test(name)) return [name, asIsoDate(value) ?? value];
	return [name, value];
}

/** The address in a callback has no suffix, which stands for WAV (Compatibility API, recordings). */
function audioUrls({ RecordingUrl: address }: IDataObject): IDataObject {
	const [, base] = RECORDING_ADDRESS.exec(String(address)) ?? [];
	return base ? { mp3_url: `${base}.mp3`, wav_url: `${base}.wav` } : {};
}

/** What the user added to the address of the callback, such as the number of a ticket. */
function ownQuery({ method, query }: CallbackRequest): IDataObject {
	if (method === 'GET' || query === '') return {};
	const own = Object.entries(readForm(query).values).filter(([name]) => name !== 'bodySHA256');
	return own.length > 0 ? { query: Object.fromEntries(own) } : {};
}

function harmless(headers: CallbackRequest['headers']): IDataObject {
	return Object.fromEntries(
		Object.entries(headers).filter(([name]) => !SECRET_HEADERS.test(name)),
	) as IDataObject;
}

/**
 * The item that a callback becomes.
 *
 * @throws {RefusedCallback} when the query of its address is not encoded properly
 */
export function outputOf(
	request: CallbackRequest,
	{ values }: Fields,
	event: string,
	includeHeaders: boolean,
): IDataObject {
	return {
		...Object.fromEntries(Object.entries(values).map(typed)),
		...audioUrls(values),
		...ownQuery(request),
		...(includeHeaders && { headers: harmless(request.headers) }),
		event,
	} as IDataObject;
}
