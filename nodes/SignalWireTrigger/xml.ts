import type { IWebhookFunctions } from 'n8n-workflow';
import { TAKEN } from './respondInTime';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/** Bytes of a response that SignalWire reads (Compatibility API, callbacks). */
export const LARGEST_RESPONSE = 64 * 1024;

/** Instructions to do nothing. */
export const NO_INSTRUCTIONS = '<Response/>';

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

/** XML has no way to write them. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** cXML that sends a text back to whom the message came from; for an empty text, that does nothing. */
export function replyXml(text: string): string {
	const written = text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
	if (written.trim() === '') return NO_INSTRUCTIONS;
	return `<Response><Message>${written}</Message></Response>`;
}

export const isTooLarge = (xml: string) => Buffer.byteLength(xml) > LARGEST_RESPONSE;

export function sendXml(response: Response, xml: string): void {
	response.status(200).type('text/xml').send(xml);
}

/**
 * Makes XML of the response that n8n gives once it has stored the execution, which has no body by
 * itself. What n8n or the node says of a failure stays as it is.
 */
export function makeXmlOfSuccess(response: Response, xml: string): void {
	const send = response.send.bind(response);
	const sendInstead = (body: unknown) => {
		Object.assign(response, { send });
		if (response.statusCode === TAKEN) sendXml(response, xml);
		else send(body);
		return response;
	};
	Object.assign(response, { send: sendInstead });
}
