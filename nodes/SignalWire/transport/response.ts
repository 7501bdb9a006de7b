import type { IDataObject } from 'n8n-workflow';

const LONGEST_TEXT = 400;

/** A response of SignalWire, whatever its HTTP status. */
export interface SignalWireResponse {
	status: number;
	headers: IDataObject;
	/** Parsed where it was JSON, otherwise as it came. */
	body: unknown;
	/** How often the request was sent until this response came. */
	attempts: number;
	/** Whether an attempt before this one may have been carried out all the same. */
	mayHaveRunBefore?: boolean;
}

/** A response whose body is a stream. */
export type StreamedResponse = Omit<SignalWireResponse, 'attempts'>;

export const isSuccess = ({ status }: { status: number }) => status >= 200 && status < 300;

/** What a body says about an error. Both are missing where it says nothing. */
export interface ErrorBody {
	code?: string;
	text?: string;
	/** Whether it is no error of an API, but the page of a gateway, or the pieces of something. */
	isForeign?: boolean;
}

export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shorten(text: string): string | undefined {
	const oneLine = text.replace(/\s+/g, ' ').trim();
	if (oneLine.length <= LONGEST_TEXT) return oneLine || undefined;
	return `${oneLine.slice(0, LONGEST_TEXT)}...`;
}

function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return shorten(value);
	if (typeof value === 'number') return String(value);
	if (!isObject(value)) return undefined;
	const inner = value.message || value.detail || value.title;
	// Not deeper: nesting without end would exhaust the stack.
	return isObject(inner) ? undefined : textOf(inner);
}

function codeOf(value: unknown): string | undefined {
	return isObject(value) && ['string', 'number'].includes(typeof value.code)
		? textOf(value.code)
		: undefined;
}

/** A page of a gateway, reduced to the words that a person would read in it. */
function textOfPage(page: string): string | undefined {
	const readable = page
		.slice(0, 20_000)
		.replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
		.replace(/<[^>]*>/g, ' ');
	return shorten(readable);
}

function parseIfJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function asTextOrValue(body: unknown): unknown {
	if (body instanceof ArrayBuffer) return Buffer.from(body).toString('utf8');
	if (ArrayBuffer.isView(body)) {
		return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
	}
	return body;
}

/**
 * Reads an error body of any shape that SignalWire, its other APIs or a gateway in front of it
 * may send (Compatibility API, errors): `{message, code}`, `{errors: [...]}` of texts or objects,
 * `{error}`, HTML, plain text, bytes, cut-off JSON, nothing at all. Never throws.
 */
export function parseErrorBody(body: unknown): ErrorBody {
	const value = asTextOrValue(body);
	const parsed = typeof value === 'string' ? parseIfJson(value) : value;
	if (typeof parsed === 'string') return { text: textOfPage(parsed), isForeign: true };
	if (!isObject(parsed)) return {};

	const errors = Array.isArray(parsed.errors) ? (parsed.errors as unknown[]) : [];
	const listed = errors.map(textOf).filter((text) => text !== undefined);
	const text = textOf(parsed.message) ?? (listed.length ? shorten(listed.join('; ')) : undefined);
	return {
		code: codeOf(parsed) ?? errors.map(codeOf).find((code) => code !== undefined),
		text: text ?? textOf(parsed.error) ?? textOf(parsed.errors) ?? textOf(parsed.detail),
	};
}
