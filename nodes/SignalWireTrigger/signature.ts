import { createHash, createHmac, timingSafeEqual } from 'crypto';
import { shownAddress, variantsOf } from './addresses';
import type { Fields } from './fields';
import { RefusedCallback } from './callbackErrors';
import type { CallbackRequest } from './request';

const BASE64_SHA1 = /^[A-Za-z0-9+/]{27}=$/;
const HEX_SHA1 = /^[0-9a-f]{40}$/;

export interface Signature {
	/** What it covers after the address: the body as it came, the decoded fields, or nothing more. */
	covers: 'address' | 'body' | 'fields';
	/** The header that every callback has; base64 or hexadecimal. */
	sha1?: string;
	/** The header that newer callbacks have as well; hexadecimal. */
	sha256?: string;
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
function hasBodyHash({ query, rawBody = Buffer.alloc(0) }: CallbackRequest): boolean {
	const hashes = new URLSearchParams(query).getAll('bodySHA256');
	if (hashes.length === 0) return false;
	const expected = createHash('sha256').update(rawBody).digest('hex');
	if (hashes.length === 1 && isSame(hashes[0], expected)) return true;
	throw new RefusedCallback('The body is not the one whose hash the address holds');
}

/**
 * The signature that a request carries, by its form.
 *
 * @throws {RefusedCallback} when there is none, several that differ, or none that could be right
 */
export function signatureOf(request: CallbackRequest): Signature {
	const { headers } = request;
	const sha256 = headers['x-signalwire-sha256-signature'] as string | undefined;
	const names = ['x-signalwire-signature', 'x-twilio-signature'];
	const [sha1, other = sha1] = names.flatMap((name) => (headers[name] as string) ?? []);
	if (sha1 === undefined && sha256 === undefined) {
		throw new RefusedCallback('There is no signature');
	}
	const isInAddress = hasBodyHash(request) || request.method === 'GET';
	if (sha1 === other) {
		if (sha1 === undefined || HEX_SHA1.test(sha1)) return { covers: 'body', sha1, sha256 };
		if (BASE64_SHA1.test(sha1)) {
			return { covers: isInAddress ? 'address' : 'fields', sha1, sha256 };
		}
	}
	throw new RefusedCallback('The signature is malformed');
}

/** What the signature covers after the address. */
function coveredBy({ covers }: Signature, { rawBody }: CallbackRequest, { pairs }: Fields) {
	if (covers === 'body') return rawBody ?? '';
	if (covers === 'address') return '';
	if (!pairs) throw new RefusedCallback('The signature does not cover the whole body');
	return joined(pairs);
}

/** What the signature of a callback is compared with. */
export interface SignedCallback {
	signature: Signature;
	request: CallbackRequest;
	/** What the request says. */
	fields: Fields;
	/** By which SignalWire may have called; the signature must fit one of them. */
	addresses: string[];
	/** The Signing Key of the project. */
	key: string;
}

/**
 * Checks that SignalWire signed a callback with the project's Signing Key. Two schemes are in use:
 * the base64 HMAC-SHA1 of address and form fields (the Compatibility SDK's validateRequest and
 * validateRequestWithBody), and the hexadecimal HMAC-SHA1, with a SHA-256 one beside it, of address
 * and body (SignalWire's page on webhook security). SECURITY.md says what the first leaves open.
 *
 * @throws {RefusedCallback} unless every signature that the request carries is right
 */
export function checkSignature(callback: SignedCallback): void {
	const { signature, request, fields, addresses, key } = callback;
	const { sha1, sha256 } = signature;
	const covered = coveredBy(signature, request, fields);
	const hmac = (algorithm: 'sha1' | 'sha256', address: string, content: Buffer | string) =>
		createHmac(algorithm, key).update(address).update(content);

	const encoding = signature.covers === 'body' ? 'hex' : 'base64';
	const fitsSha1 = (address: string) =>
		sha1 === undefined || isSame(sha1, hmac('sha1', address, covered).digest(encoding));
	// Not documented beside the signature of a form: it may cover either.
	const fitsSha256 = (address: string) =>
		sha256 === undefined ||
		[covered, request.rawBody ?? ''].some((content) =>
			isSame(sha256, hmac('sha256', address, content).digest('hex')),
		);
	const variants = addresses.flatMap(variantsOf);
	if (variants.some((address) => fitsSha1(address) && fitsSha256(address))) return;
	throw new RefusedCallback('The signature does not fit the address and the content', {
		description: `It has to be made for ${shownAddress(addresses[0])} with the Signing Key of the credential. If SignalWire calls another address, enter that one under Options > Public URL.`,
	});
}
