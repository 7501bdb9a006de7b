import { parseUrl } from '../SignalWire/input/parseUrl';
import type { CallbackRequest } from './request';

const ADDRESS = /^(https?:\/\/)([^/?#]*@)?(\[[^\]]*\]|[^:/?#]+)(:\d+)?(.*)$/is;
const DEFAULT_PORTS: Record<string, string> = { 'https://': ':443', 'http://': ':80' };

const withoutTrailingSlash = (text: string) => text.replace(/\/+$/, '');

/**
 * A text without the names and passwords in its addresses. A password with a sign that it may not
 * have, such as "/", goes as well; the text may then lose more than that, never less.
 */
export const withoutUserInfo = (text: string) =>
	text.replace(/\/\/(?:[^\s/?#]*@|[^\s/?#@:]*:\S*@)+/g, '//');

/** An address as it may be shown: without a user's name and password, and without its query. */
export const shownAddress = (address: string) => withoutUserInfo(address).split(/[?#]/, 1)[0];

/** As URL writes the hosts by which a machine reaches itself. */
const LOOPBACK_HOST =
	/^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.+\])\.?$/;

/** Whether a text is a whole http(s) address. */
export const isAddress = (text: string) =>
	ADDRESS.test(text) && !/\s/.test(text) && parseUrl(text) !== undefined;

/** Whether an address, or a host with or without its port, is one that only its own machine reaches. */
export function isLoopback(address: string): boolean {
	const whole = /^https?:\/\//i.test(address) ? address : `http://${address}`;
	return LOOPBACK_HOST.test(parseUrl(whole)?.hostname ?? '');
}

/**
 * The test address that belongs to a production address. They differ in the segment before the path
 * that is the webhook's own.
 *
 * @param requestPath the path of a request to the test address, such as `/webhook-test/…`
 */
function testAddressOf(production: string, requestPath: string): string {
	const wanted = production.split('/').reverse();
	const given = requestPath.split('/').reverse();
	const shared = given.findIndex((segment, index) => segment !== wanted[index]);
	if (shared > 0) wanted[shared] = given[shared];
	return wanted.reverse().join('/');
}

/**
 * Every address by which SignalWire may have called this webhook. The host is never one that the
 * caller claims, so that a callback to another server cannot be replayed here.
 *
 * @param webhookUrl the production address, as n8n knows it
 * @param publicUrl what the user entered instead: the whole address, or only its start
 * @param isTest whether the request came to the test address
 */
export function addressesOf(
	webhookUrl: string,
	publicUrl: string,
	{ path, query }: Pick<CallbackRequest, 'path' | 'query'>,
	isTest: boolean,
): string[] {
	const [, base, ownQuery = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(
		publicUrl || webhookUrl,
	)!;
	const start = withoutTrailingSlash(base);
	const own = withoutTrailingSlash(path);
	const called = `${isTest ? testAddressOf(start, own) : start}${path.slice(own.length)}`;
	const asWritten = isTest ? [] : [base];
	const bases = publicUrl ? [called, ...asWritten, `${start}${path}`] : [called];
	// A proxy may have taken the query away; one that came must be the one that was signed.
	const queries = query === '' ? ['', ownQuery] : [query];
	const addresses = bases.flatMap((address) =>
		queries.flatMap((text) => {
			const whole = text === '' ? address : `${address}?${text}`;
			return [whole, `${whole}${fragment}`];
		}),
	);
	return [...new Set(addresses)];
}

/**
 * An address without its port and with it, its host as it is written and in lower case: SignalWire is
 * not consistent in which of them it signs (its own libraries try several).
 */
export function variantsOf(address: string): string[] {
	const [, scheme, user = '', host, port, rest] = ADDRESS.exec(address) ?? [];
	if (scheme === undefined) return [address];
	const variants = [
		[scheme, host],
		[scheme.toLowerCase(), host.toLowerCase()],
	].flatMap(([protocol, name]) => {
		const start = `${protocol}${user}${name}`;
		return [`${start}${rest}`, `${start}${port ?? DEFAULT_PORTS[scheme.toLowerCase()]}${rest}`];
	});
	return [...new Set(variants)];
}
