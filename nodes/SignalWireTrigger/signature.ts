import { createHash, createHmac, timingSafeEqual } from 'crypto';
import { variantsOf } from './addresses';
import type { Fields } from './fields';
import { RefusedCallback } from './refusedCallback';
import type { CallbackRequest } from './request';

const BASE64_SHA1 = /^[A-Za-z0-9+/]{27}=$/;
const HEX_SHA1 = /^[0-9a-f]{40}$/;

export interface Signature {
	/** What the signature covers beside the address: the decoded fields, or the body as it came. */
	covers: 'body' | 'fields';
	text: string;
	/** The header that newer callbacks have as well. */
	sha256?: string;
}

/**
 * The signature that a request carries, by its form.
 *
 * @throws {RefusedCallback} when there is none, several that differ, or none that could be right
 */
export function signatureOf({ headers }: CallbackRequest): Signature {
	const sha256 = headers['x-signalwire-sha256-signature'] as string | undefined;
	const texts = [headers['x-signalwire-signature'], headers['x-twilio-signature']];
	const [text, other = text] = texts.filter((value) => value !== undefined) as string[];
	if (text === undefined && sha256 === undefined) {
		throw new RefusedCallback('There is no signature');
	}
	if (text === other) {
		if (text === undefined || HEX_SHA1.test(text)) return { covers: 'body', text, sha256 };
		if (BASE64_SHA1.test(text)) return { covers: 'fields', text, sha256 };
	}
	throw new RefusedCallback('The signature is malformed');
}

/** Takes the same time whatever the texts have in common; their length is no secret. */
function isSame(text: string, expected: string): boolean {
	const [first, second] = [Buffer.from(text), Buffer.from(expected)];
	return first.length === second.length && timingSafeEqual(first, second);
}

/** Names and values of a form, sorted by name in code units; equal names stay in their order. */
function joined(pairs: NonNullable<Fields['pairs']>): string {
	const compare = (first: string, second: string) => (first < second ? -1 : Number(first > second));
	const sorted = [...pairs].sort(([first], [second]) => compare(first, second));
	return sorted.map(([name, value]) => `${name}${value}`).join('');
}

/**
 * Whether the address holds the hash of the body, which then stands for the fields.
 *
 * @throws {RefusedCallback} when it is the hash of another body
 */
export function hasBodyHash({ query, rawBody = Buffer.alloc(0) }: CallbackRequest): boolean {
	const hashes = new URLSearchParams(query).getAll('bodySHA256');
	if (hashes.length === 0) return false;
	const expected = createHash('sha256').update(rawBody).digest('hex');
	if (hashes.length === 1 && isSame(hashes[0], expected)) return true;
	throw new RefusedCallback('The body is not the one whose hash the address holds');
}

/** What the signature covers after the address. */
function coveredBy({ covers }: Signature, request: CallbackRequest, { pairs }: Fields) {
	const isInAddress = hasBodyHash(request) || request.method === 'GET';
	if (covers === 'body') return request.rawBody ?? '';
	if (isInAddress) return '';
	if (!pairs) throw new RefusedCallback('The signature does not cover the whole body');
	return joined(pairs);
}

/**
 * Checks that SignalWire signed a callback with the project's Signing Key. Two schemes are in use:
 * the base64 HMAC-SHA1 of address and form fields (the Compatibility SDK's validateRequest and
 * validateRequestWithBody), and the hexadecimal HMAC-SHA1, with a SHA-256 one beside it, of address
 * and body (SignalWire's page on webhook security).
 *
 * @param fields what the request says, which the first scheme covers
 * @param addresses by which SignalWire may have called; the signature must fit one of them
 * @throws {RefusedCallback} unless every signature that the request carries is right
 */
export function checkSignature(
	signature: Signature,
	request: CallbackRequest,
	fields: Fields,
	addresses: string[],
	signingKey: string,
): void {
	const covered = coveredBy(signature, request, fields);
	const expected = (
		address: string,
		algorithm: string,
		encoding: 'base64' | 'hex',
		content = covered,
	) => createHmac(algorithm, signingKey).update(address).update(content).digest(encoding);

	const { text, sha256 } = signature;
	const encoding = signature.covers === 'fields' ? 'base64' : 'hex';
	const isRight = addresses.flatMap(variantsOf).some(
		(address) =>
			(text === undefined || isSame(text, expected(address, 'sha1', encoding))) &&
			(sha256 === undefined ||
				// Not documented beside the signature of a form: it may cover either.
				[covered, request.rawBody ?? ''].some((text256) =>
					isSame(sha256, expected(address, 'sha256', 'hex', text256)),
				)),
	);
	if (isRight) return;
	const known = addresses[0].replace(/\/\/[^/]*@/, '//').split('?')[0];
	throw new RefusedCallback('The signature does not fit the address and the content', {
		description: `It has to be made for ${known} with the Signing Key of the credential. If SignalWire calls another address, enter that one under Options > Public URL.`,
	});
}
