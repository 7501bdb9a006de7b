import type { IWebhookFunctions } from 'n8n-workflow';
import { RefusedCallback } from './callbackErrors';

/** A callback as it came over the wire: only such bytes can be compared with a signature. */
export interface CallbackRequest {
	method: string;
	/** The path as n8n got it. */
	path: string;
	/** What follows the "?", as it came. */
	query: string;
	headers: ReturnType<IWebhookFunctions['getHeaderData']>;
	/** Missing where n8n took the body apart itself, as it does with multipart forms. */
	rawBody?: Buffer;
}

/** @throws {RefusedCallback} when the address has a fragment, which no client sends */
export function requestOf(context: IWebhookFunctions): CallbackRequest {
	const { method, headers, originalUrl, rawBody } =
		context.getRequestObject() as unknown as CallbackRequest & { originalUrl: string };
	if (originalUrl.includes('#')) throw new RefusedCallback('The address is not one');
	const [, path, query = ''] = /^(?:\w+:\/\/[^/?]*)?([^?]*)(?:\?(.*))?$/s.exec(originalUrl)!;
	return { method, path, query, headers, rawBody };
}
