import { addressesOf } from '../../../nodes/SignalWireTrigger/addresses';
import { readFields } from '../../../nodes/SignalWireTrigger/fields';
import type { CallbackRequest } from '../../../nodes/SignalWireTrigger/request';
import { checkSignature, signatureOf } from '../../../nodes/SignalWireTrigger/signature';

const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

export interface Callback {
	url: string;
	key: string;
	headers: Record<string, string>;
	body: string;
	method?: string;
}

/** Whether the node takes a callback whose address is the one that n8n knows. */
export function isTaken({ url, key, headers, body, method = 'POST' }: Callback): boolean {
	const [address, query = ''] = url.split('?', 2);
	const path = address.replace(/^https?:\/\/[^/]*/, '');
	const request: CallbackRequest = { method, path, query, headers, rawBody: Buffer.from(body) };
	try {
		const signature = signatureOf(request);
		const addresses = addressesOf(address, '', request, false);
		checkSignature({ signature, request, fields: readFields(request), addresses, key });
		return true;
	} catch {
		return false;
	}
}

const formOf = (pairs: string[][]) =>
	new URLSearchParams(pairs as Array<[string, string]>).toString();

export const form = (url: string, key: string, signature: string, pairs: string[][]): Callback => ({
	url,
	key,
	headers: { 'content-type': FORM, 'x-signalwire-signature': signature },
	body: formOf(pairs),
});
