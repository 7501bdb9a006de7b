import { formOf, formSignature, type Fields } from '../../../sandbox';
import { RECORDING, SIGNING_KEY } from './recordingCallback';

export interface Sent {
	url: string;
	method?: string;
	headers?: Record<string, string>;
	body?: Buffer | string;
}

export async function send({ url, method = 'POST', headers, body }: Sent) {
	const response = await fetch(url, { method, headers, body });
	return { status: response.status, text: await response.text() };
}

export const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/**
 * A form as SignalWire would send it.
 *
 * @param signedUrl the address that SignalWire knows, where it is another one
 */
export function signedForm(
	url: string,
	fields: Fields = RECORDING,
	signedUrl = url,
	key = SIGNING_KEY,
): Required<Sent> {
	const signature = formSignature(key, signedUrl, fields);
	const headers = { ...FORM, 'x-signalwire-signature': signature };
	return { url, method: 'POST', headers, body: formOf(fields) };
}
