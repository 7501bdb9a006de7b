import { createHmac } from 'node:crypto';

export type Fields = Record<string, number | string>;

/** How the body of a callback is written. */
export type CallbackContentType = 'form' | 'json';

/** A callback as it goes over the wire, signed. */
export interface WireCallback {
	url: string;
	method: string;
	headers: Record<string, string>;
	/** None for GET, whose fields are in the address. */
	body?: string;
}

/**
 * Scheme B, for callbacks whose body is a form or empty: base64 HMAC-SHA1 of the address and the
 * fields, sorted by name. Source: validateRequest in SignalWire's Compatibility SDK, with which
 * the tests check what comes out here.
 */
export function formSignature(signingKey: string, url: string, fields: Fields): string {
	const names = Object.keys(fields).sort();
	const text = names.reduce((all, name) => `${all}${name}${fields[name]}`, url);
	return createHmac('sha1', signingKey).update(text).digest('base64');
}

/**
 * Scheme A, for JSON: hexadecimal HMAC-SHA1 and HMAC-SHA256 of the address and the body. Source:
 * SignalWire's page on webhook security, and validateRequest in its Web API SDK.
 */
export function jsonSignatures(signingKey: string, url: string, body: string) {
	const hex = (algorithm: string) =>
		createHmac(algorithm, signingKey).update(`${url}${body}`).digest('hex');
	return {
		'x-signalwire-signature': hex('sha1'),
		'x-signalwire-sha256-signature': hex('sha256'),
	};
}

/** The fields as a web form. */
export function formOf(fields: Fields): string {
	return new URLSearchParams(
		Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
	).toString();
}

/** Writes and signs a callback as SignalWire would. */
export function wireCallback(
	signingKey: string,
	url: string,
	method: string,
	contentType: CallbackContentType,
	fields: Fields,
): WireCallback {
	if (method === 'GET') {
		const whole = `${url}${url.includes('?') ? '&' : '?'}${formOf(fields)}`;
		const headers = { 'x-signalwire-signature': formSignature(signingKey, whole, {}) };
		return { url: whole, method, headers };
	}
	if (contentType === 'json') {
		const body = JSON.stringify(fields);
		const headers = {
			'content-type': 'application/json',
			...jsonSignatures(signingKey, url, body),
		};
		return { url, method, headers, body };
	}
	const headers = {
		'content-type': 'application/x-www-form-urlencoded',
		'x-signalwire-signature': formSignature(signingKey, url, fields),
	};
	return { url, method, headers, body: formOf(fields) };
}
