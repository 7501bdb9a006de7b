import { inputError } from './inputError';
import { isLoopbackHost } from './loopback';
import { parseUrl } from './parseUrl';

const WHOLE_URL = /^https?:\/\/[^\s\\/?#][^\s\\]*$/i;
const WRITE_IT_WHOLE = 'Write it whole, such as https://n8n.example.com/webhook/x';
const UNREACHABLE =
	"Only this machine or network can reach it: set n8n's WEBHOOK_URL to its public address, or use a tunnel.";

/** What an error may show: a password stays out, also where it makes the address unreadable. */
const withoutUserInfo = (value: unknown) =>
	typeof value === 'string' ? value.replace(/^(\s*[a-z]+:\/\/)?.*@/is, '$1***@') : value;

/** A name without a dot, as containers have, or the machine itself. */
function isLocalHost(host: string): boolean {
	return isLoopbackHost(host) || !/[.:]./.test(host);
}

/**
 * An address that SignalWire is to call.
 *
 * @param value what the field holds; spaces around it are dropped
 * @param field the field's name as the editor shows it
 * @param spaceIsLoopback whether the Space is on this machine too, and so can reach what is on it
 * @returns the address as it was written: SignalWire signs it letter by letter, may log in with its
 * user info, and reads settings from its fragment (Compatibility API, webhooks: `#rt=`)
 * @throws {UserError} unless it is a whole http(s) URL whose host SignalWire can reach
 */
export function parseCallbackUrl(
	value: unknown,
	field: string,
	{ spaceIsLoopback }: { spaceIsLoopback: boolean },
): string {
	const url = typeof value === 'string' ? value.trim() : '';
	const parsed = WHOLE_URL.test(url) ? parseUrl(url) : undefined;
	if (!parsed) {
		const expected = 'a URL with https:// or http:// in front and no spaces inside';
		throw inputError(withoutUserInfo(value), field, expected, WRITE_IT_WHOLE);
	}
	if (spaceIsLoopback || !isLocalHost(parsed.hostname)) return url;
	throw inputError(withoutUserInfo(url), field, 'a URL that SignalWire can reach', UNREACHABLE);
}
