import type { IDataObject } from 'n8n-workflow';
import { RefusedCallback } from './callbackErrors';
import type { CallbackRequest } from './request';

type Pair = [name: string, value: string];

/** What a callback says. */
export interface Fields {
	values: IDataObject;
	/**
	 * Name and value of each field in the order in which they came, as the signature of a form covers
	 * them. Missing where a value has parts of its own: such a signature leaves them open.
	 */
	pairs?: Pair[];
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const CHARSETS = ['utf-8', 'utf8', 'us-ascii'];

/** SignalWire sends some dozens; as many as n8n itself would read. */
const MOST_FIELDS = 1000;

/** Bytes. A text of 64 kB takes three times as many in a form. JSON takes longer to read. */
const LARGEST_BODY: Record<string, number> = { [FORM]: 256 * 1024, [JSON_TYPE]: 128 * 1024 };

/** Names that mean something else to JavaScript. */
const isReserved = (name: string) => name in {} || name === 'prototype';

const isScalar = (value: unknown) => value === null || typeof value !== 'object';

/** What reading gives; undefined where it fails, which everybody who asks has words of their own for. */
function attempt<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

function decodeText(bytes: Buffer): string {
	const text = attempt(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	if (text === undefined) throw new RefusedCallback('The body is not valid UTF-8');
	return text;
}

function decodePart(encoded: string): string {
	const text = attempt(() => decodeURIComponent(encoded.replace(/\+/g, ' ')));
	if (text === undefined) throw new RefusedCallback('The fields are not encoded properly');
	return text;
}

function pairsOf(form: string): Pair[] {
	const parts = form.split('&', MOST_FIELDS + 1);
	if (parts.length > MOST_FIELDS) throw new RefusedCallback('There are too many fields');
	const written = parts.filter((part) => part !== '');
	return written.map((part) => {
		const end = part.includes('=') ? part.indexOf('=') : part.length;
		const name = decodePart(part.slice(0, end));
		// Without a name, a field could be added to a signed form and its signature would still fit.
		if (name === '' || isReserved(name)) throw new RefusedCallback('A field has no usable name');
		return [name, decodePart(part.slice(end + 1))];
	});
}

/** A name that comes several times gets a list. */
function grouped(pairs: Pair[]): IDataObject {
	const values = new Map<string, string | string[]>();
	for (const [name, value] of pairs) {
		const earlier = values.get(name);
		if (earlier === undefined) values.set(name, value);
		else if (Array.isArray(earlier)) earlier.push(value);
		else values.set(name, [earlier, value]);
	}
	return Object.fromEntries(values);
}

function readForm(form: string): Fields {
	const pairs = pairsOf(form);
	return { values: grouped(pairs), pairs };
}

/** Reads what a user wrote into an address, however it is encoded. */
export function readQuery(query: string): IDataObject {
	return grouped([...new URLSearchParams(query)].filter(([name]) => !isReserved(name)));
}

function hasReservedName(value: unknown): boolean {
	if (Array.isArray(value)) return value.some(hasReservedName);
	if (isScalar(value)) return false;
	return Object.entries(value as IDataObject).some(
		([name, inner]) => isReserved(name) || hasReservedName(inner),
	);
}

/** A list of less than two would sign like its only value, or like no field at all. */
const isPlain = (value: unknown) =>
	isScalar(value) || (Array.isArray(value) && value.length > 1 && value.every(isScalar));

function pairsOfJson(values: IDataObject): Pair[] | undefined {
	const entries = Object.entries(values);
	const count = Object.values(values).flat().length;
	const isFlat = entries.every(([name, value]) => name !== '' && isPlain(value));
	if (!isFlat || count > MOST_FIELDS) return undefined;
	return entries.flatMap(([name, value]) => [value].flat().map((one): Pair => [name, String(one)]));
}

function readJson(text: string): Fields {
	const values = attempt(() => JSON.parse(text) as unknown);
	// Undefined where it is too deep to look at.
	const isUsable = attempt(() => !hasReservedName(values)) ?? false;
	if (typeof values !== 'object' || values === null || Array.isArray(values)) {
		throw new RefusedCallback('The body is not a JSON object');
	}
	if (!isUsable) throw new RefusedCallback('A field has no usable name');
	return { values: values as IDataObject, pairs: pairsOfJson(values as IDataObject) };
}

/** The media type of a body; an empty text where it has none, or one in a foreign encoding. */
function mediaTypeOf({ headers }: CallbackRequest): string {
	const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
	const isForeign = parameters
		.map((parameter) => parameter.replaceAll('"', '').split('='))
		.some(([name, value = '']) => name.trim() === 'charset' && !CHARSETS.includes(value.trim()));
	return isForeign ? '' : type.trim();
}

/**
 * Reads what a callback says (Compatibility API, callbacks): the query of a GET request, otherwise a
 * web form, or JSON.
 *
 * @throws {RefusedCallback} when it cannot be read without guessing
 */
export function readFields(request: CallbackRequest): Fields {
	if (request.method === 'GET') {
		if (request.rawBody?.length) throw new RefusedCallback('A GET request has no body');
		return readForm(request.query);
	}
	const mediaType = mediaTypeOf(request);
	const { rawBody } = request;
	if (!rawBody || !Object.hasOwn(LARGEST_BODY, mediaType)) {
		throw new RefusedCallback('The body is neither a web form nor JSON');
	}
	if (rawBody.length > LARGEST_BODY[mediaType]) throw new RefusedCallback('The body is too large');
	const text = decodeText(rawBody);
	// A form does not begin so: JSON that is called one would come apart at its ampersands.
	if (mediaType === FORM && /^\s*[{[]/.test(text)) throw new RefusedCallback('The form is JSON');
	return mediaType === FORM ? readForm(text) : readJson(text);
}
