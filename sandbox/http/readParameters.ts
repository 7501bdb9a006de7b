import { invalid } from './apiError';
import { checkValue, quoted, type Parameter, type Parameters, type Values } from './parameters';

/** What a value of a type is in JSON, if no text. */
const JSON_TYPES: Partial<Record<Parameter['type'], string>> = {
	boolean: 'boolean',
	integer: 'number',
	object: 'object',
};

/** The parameters of a request that passed all checks. */
export interface ReadParameters {
	values: Values;
	/** Every value of each name, in the order of the request. */
	all: Record<string, string[]>;
}

/**
 * Checks names and values as strictly as the API's description allows: nothing unknown, nothing
 * more often than it may be, nothing missing. Names are case-sensitive.
 *
 * @param where the word for the message: "query" or "body"
 * @throws ApiError, which names the parameter
 */
export function checkParameters(
	pairs: ReadonlyArray<[string, string]>,
	parameters: Parameters,
	where: string,
): ReadParameters {
	const all: Record<string, string[]> = {};
	for (const [name, value] of pairs) {
		if (!Object.hasOwn(parameters, name)) {
			throw invalid(`${quoted(name)} is not a parameter of this ${where}`);
		}
		const { repeats = 1 } = parameters[name];
		const earlier = (all[name] ??= []);
		if (earlier.length === repeats) {
			throw invalid(`${name} is given more than ${repeats === 1 ? 'once' : `${repeats} times`}`);
		}
		checkValue(name, value, parameters[name]);
		earlier.push(value);
	}
	for (const [name, { required }] of Object.entries(parameters)) {
		if (required && all[name] === undefined) throw invalid(`${name} is required`);
	}
	const first = Object.entries(all).map(([name, [value]]) => [name, value]);
	return { values: Object.fromEntries(first), all };
}

/**
 * Reads the body of a native endpoint: an object with the parameters, an array for one that may
 * be repeated.
 *
 * @throws ApiError, also for a number or a boolean that is written as a text
 */
export function readJson(
	contentType: string | undefined,
	body: string,
	parameters: Parameters,
): Array<[string, string]> {
	checkContentType(contentType, 'application/json');
	let content: unknown;
	try {
		content = JSON.parse(body);
	} catch {
		throw invalid('The body is not JSON');
	}
	if (typeof content !== 'object' || content === null || Array.isArray(content)) {
		throw invalid('The body is not a JSON object');
	}
	return Object.entries(content).flatMap(([name, value]) =>
		[value].flat().map((one): [string, string] => {
			const { type = 'text' } = Object.hasOwn(parameters, name) ? parameters[name] : {};
			const expected = JSON_TYPES[type] ?? 'string';
			if (typeof one !== expected) throw invalid(`${name}: expected a JSON ${expected}`);
			return [name, typeof one === 'string' ? one : JSON.stringify(one)];
		}),
	);
}

/**
 * Checks that a body is a well-formed web form.
 *
 * @param contentType the header's value
 * @throws ApiError
 */
export function checkForm(contentType: string | undefined, body: string): void {
	checkContentType(contentType, 'application/x-www-form-urlencoded');
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

function checkContentType(contentType: string | undefined, expected: string): void {
	const type = contentType?.split(';')[0].trim().toLowerCase();
	if (type !== expected) throw invalid(`The body must be ${expected}, not ${type ?? 'untyped'}`);
}
