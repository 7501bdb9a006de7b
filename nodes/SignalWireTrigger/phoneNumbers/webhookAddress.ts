import { parseUrl } from '../../SignalWire/input/parseUrl';
import { isSameUrl } from '../../SignalWire/input/sameUrl';

const WEBHOOK_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** An address without what may differ where the same webhook answers. */
function webhookOf(address: string): string | undefined {
	const url = parseUrl(address);
	return url && `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Whether two addresses lead to one webhook, whatever their user info, query and fragment. */
export function isSameWebhook(a: string, b: string): boolean {
	const webhook = webhookOf(a);
	return webhook !== undefined && webhook === webhookOf(b);
}

/** The addresses of the triggers of one n8n differ in their webhook IDs only. */
export const isOfSameN8n = (a: string, b: string) =>
	isSameWebhook(a.replace(WEBHOOK_ID, '*'), b.replace(WEBHOOK_ID, '*'));

/**
 * Whether what SignalWire signs for an address is accepted by the trigger with another one: it takes
 * any query that comes, and a path with or without a slash at its end (see addressesOf).
 */
export function reaches(address: string, url: string): boolean {
	if (isSameUrl(address, url)) return true;
	const [given, own] = [parseUrl(address), parseUrl(url)];
	if (!given || !own || !isSameWebhook(address, url)) return false;
	const isSameUser = given.username === own.username && given.password === own.password;
	return isSameUser && ['', own.hash].includes(given.hash);
}
