import { UserError } from 'n8n-workflow';
import { parseUrl } from '../input/parseUrl';

const EXPECTED =
	'It looks like example.signalwire.com and is shown in the dashboard of your Space.';
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;
const HOST_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST_HOST_NAME = 253;

const refuse = (reason: string) =>
	new UserError(`The Space URL of the SignalWire credential ${reason}`, { description: EXPECTED });

function isHostName(host: string): boolean {
	if (LOOPBACK_HOSTS.includes(host)) return true;
	return (
		host.length <= LONGEST_HOST_NAME && host.split('.').every((label) => HOST_LABEL.test(label))
	);
}

/**
 * The origin that a Space URL stands for, in whichever form a person pasted it: `example`,
 * `example.signalwire.com` and `https://example.signalwire.com/anything` are all
 * `https://example.signalwire.com`.
 *
 * What is refused is never repeated in the error: a pasted URL may hold a password.
 *
 * @param spaceUrl the credential's Space URL
 * @throws {UserError} for anything that is not an HTTPS address (Compatibility API, base URL:
 * plain HTTP fails); HTTP is taken for loopback hosts, where a local stand-in may run
 */
export function spaceOrigin(spaceUrl: unknown): string {
	const text = spaceUrl ?? '';
	if (typeof text !== 'string') throw refuse('is not text');
	const written = text.trim();
	if (written === '') throw refuse('is empty');
	if (/\s/.test(written)) throw refuse('contains a space');
	if (written.includes('\\')) throw refuse('contains a backslash');

	const scheme = SCHEME.exec(written)?.[1].toLowerCase();
	if (scheme && scheme !== 'https' && scheme !== 'http') throw refuse('must start with https://');

	const authority = written.replace(SCHEME, '').split(/[/?#]/, 1)[0];
	if (authority.includes('@')) throw refuse('must not contain a user name or a password');

	const [, host, port = ''] = /^(\[[^\]]*\]|[^:]*)(:\d{1,5})?$/.exec(authority) ?? [];
	if (host === '') throw refuse('has no host name');
	// Lower-casing turns some foreign letters into plain ones.
	const fullHost = /^[\x21-\x7e]+$/.test(host ?? '') ? host.toLowerCase().replace(/\.$/, '') : '';
	// `https//example` is a slip, not the Space called "https".
	const isScheme = ['http', 'https'].includes(fullHost);
	if (isScheme || !isHostName(fullHost)) throw refuse('does not name a valid host');
	const isLoopback = LOOPBACK_HOSTS.includes(fullHost);
	if (scheme === 'http' && !isLoopback) {
		throw refuse('must start with https://, because the API token would travel unprotected');
	}

	const isSpaceName = !fullHost.includes('.') && !isLoopback;
	const address = `${scheme ?? 'https'}://${fullHost}${isSpaceName ? '.signalwire.com' : ''}${port}`;
	const url = parseUrl(address);
	if (!url) throw refuse('does not name a valid host');
	return url.origin;
}
