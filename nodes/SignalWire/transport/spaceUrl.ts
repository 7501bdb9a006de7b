import { UserError } from 'n8n-workflow';

const EXPECTED = 'It looks like example.signalwire.com and stands on the dashboard of your Space.';
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];
const SCHEME = /^([a-z][a-z0-9+.-]*):\/\//;
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
	if (typeof spaceUrl !== 'string' || spaceUrl.trim() === '') throw refuse('is empty');
	const written = spaceUrl.trim().toLowerCase();
	if (/\s/.test(written)) throw refuse('has a blank inside');

	const scheme = SCHEME.exec(written)?.[1];
	if (scheme && scheme !== 'https' && scheme !== 'http') throw refuse('must start with https://');

	const authority = written.replace(SCHEME, '').split(/[/?#\\]/, 1)[0];
	if (authority.includes('@')) throw refuse('must not contain a user name or a password');

	const [, host, port = ''] = /^(\[[^\]]*\]|[^:]*)(:\d{1,5})?$/.exec(authority) ?? [];
	if (host === '') throw refuse('has no host name');
	if (host === undefined || !isHostName(host.replace(/\.$/, ''))) {
		throw refuse('does not name a valid host');
	}
	const fullHost = host.replace(/\.$/, '');
	const isLoopback = LOOPBACK_HOSTS.includes(fullHost);
	if (scheme === 'http' && !isLoopback) {
		throw refuse('must start with https://, because the API token would travel unprotected');
	}

	const isSpaceName = !fullHost.includes('.') && !isLoopback;
	const address = `${scheme ?? 'https'}://${fullHost}${isSpaceName ? '.signalwire.com' : ''}${port}`;
	if (!URL.canParse(address)) throw refuse('does not name a valid host');
	return new URL(address).origin;
}
