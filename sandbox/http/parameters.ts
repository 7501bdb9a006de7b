import { ApiError, INVALID, invalid } from './apiError';

/** Throws an ApiError when the value is not allowed. */
type Check = (name: string, value: string) => void;

export interface Parameter {
	required?: boolean;
	check: Check;
}

export type Parameters = Record<string, Parameter>;

/** Parameter names with their values. */
export type Values = Record<string, string | undefined>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Compatibility API: every SID is a UUID. */
export const sid: Check = (name, value) => {
	if (!UUID.test(value)) throw invalid(`${name}: expected a UUID, got ${quoted(value)}`);
};

/** One of the values given, refused with the error code given. */
export function oneOf(values: readonly string[], code = INVALID): Check {
	return (name, value) => {
		if (!values.includes(value)) {
			const expected = `${name}: expected one of ${values.join(', ')}; got ${quoted(value)}`;
			throw new ApiError(400, code, expected);
		}
	};
}

/** Some of the values given, each once, with one blank between them. */
export function someOf(values: readonly string[], code: number): Check {
	return (name, value) => {
		const parts = value.split(' ');
		if (new Set(parts).size < parts.length || !parts.every((part) => values.includes(part))) {
			const expected = `${name}: expected some of ${values.join(' ')}; got ${quoted(value)}`;
			throw new ApiError(400, code, expected);
		}
	};
}

/** Error 13221. */
export const httpMethod = oneOf(['GET', 'POST'], 13221);

/** Error 21402: not an absolute address that SignalWire could call. */
export const httpUrl: Check = (name, value) => {
	const isAddress = /^https?:\/\/[^\s/]+\S*$/.test(value) && URL.canParse(value);
	if (!isAddress) {
		throw new ApiError(400, 21402, `${name}: expected an http(s) URL, got ${quoted(value)}`);
	}
};

/** A text with a length of so many characters at most. */
export function textUpTo(longest: number): Check {
	return (name, value) => {
		trimmedText(name, value);
		if (value.length > longest) {
			throw invalid(`${name}: expected ${longest} characters at most, got ${value.length}`);
		}
	};
}

/** Text with a blank at its edge is refused: it is what an unencoded "+" turns into. */
export const trimmedText: Check = (name, value) => {
	if (value === '' || value !== value.trim()) {
		throw invalid(`${name}: expected text without blanks around it, got ${quoted(value)}`);
	}
};

/**
 * Checks names and values as strictly as the API's description allows: nothing unknown, nothing
 * twice, nothing missing. Names are case-sensitive.
 *
 * @param where the word for the message: "query" or "body"
 * @throws ApiError, which names the parameter
 */
export function checkParameters(
	pairs: ReadonlyArray<[string, string]>,
	parameters: Parameters,
	where: string,
): Values {
	const values: Values = {};
	for (const [name, value] of pairs) {
		if (!Object.hasOwn(parameters, name)) {
			throw invalid(`${quoted(name)} is not a parameter of this ${where}`);
		}
		if (values[name] !== undefined) throw invalid(`${name} is given more than once`);
		parameters[name].check(name, value);
		values[name] = value;
	}
	for (const [name, { required }] of Object.entries(parameters)) {
		if (required && values[name] === undefined) throw invalid(`${name} is required`);
	}
	return values;
}

/**
 * Checks that a body is a well-formed web form.
 *
 * @param contentType the header's value
 * @throws ApiError
 */
export function checkForm(contentType: string | undefined, body: string): void {
	const type = contentType?.split(';')[0].trim().toLowerCase();
	if (type !== 'application/x-www-form-urlencoded') {
		throw invalid(`The body must be application/x-www-form-urlencoded, not ${type ?? 'untyped'}`);
	}
	checkEncoding(body, 'body');
}

/**
 * Checks that every "%" begins an encoded byte.
 *
 * @param where the word for the message: "URL" or "body"
 * @throws ApiError
 */
export function checkEncoding(text: string, where: string): void {
	if (/%(?![0-9a-f]{2})/i.test(text)) throw invalid(`The ${where} is not encoded properly`);
}

/** A whole number between two bounds, refused with the error code given. */
export function wholeNumber(least: number, most: number, code: number): Check {
	return (name, value) => {
		const number = Number(value);
		if (!/^\d+$/.test(value) || number < least || number > most) {
			throw new ApiError(400, code, `${name}: expected ${least} to ${most}, got ${quoted(value)}`);
		}
	};
}

export function quoted(value: string): string {
	return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
