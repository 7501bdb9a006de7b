import type { IDataObject } from 'n8n-workflow';
import type { RequestDescription } from './describeRequest';
import { isObject, type SignalWireResponse } from './response';
import { requireSuccess, unreadableResponse } from './responseError';

/** What a response has to hold to be the one that was asked for. */
export interface ExpectedEntry {
	/** The field that names it; without it, any fields will do. */
	sidField?: string;
	/** What that field must hold, whatever its case; without it, any text. */
	sid?: string;
	/** In place of both, for a response in which no field has to be there. */
	isEntry?: (body: IDataObject) => boolean;
}

/**
 * The entry in a response. A success without it is none: SignalWire, or a gateway in its place, may
 * say anything under 200.
 *
 * @throws {RequestError} unless the response is a success (HTTP 2xx) and holds what was asked for
 */
export function requireEntry(
	response: SignalWireResponse,
	request: RequestDescription,
	{ sidField, sid, isEntry }: ExpectedEntry = { sidField: 'sid' },
): IDataObject {
	const { body } = requireSuccess(response, request);
	if (!isObject(body) || isEntry?.(body) === false) throw unreadableResponse(response, request);
	if (sidField === undefined) return body;
	const written = body[sidField];
	const isThere = typeof written === 'string' && written !== '';
	const isRight = isThere && (!sid || written.toLowerCase() === sid.toLowerCase());
	if (!isRight) throw unreadableResponse(response, request);
	return body;
}
