import { isDay, parseMoment } from '../objects/dates';
import { ApiError, INVALID } from './apiError';

type ParameterType =
	| 'boolean'
	| 'content'
	| 'date'
	| 'day'
	| 'integer'
	| 'object'
	| 'text'
	| 'url'
	| 'uuid';

/** What the API's description says of a parameter in a query, a form or a JSON body. */
export interface Parameter {
	type: ParameterType;
	enum?: readonly string[];
	/** Several of `enum` stand in one value. */
	isWordList?: true;
	/** What stands between two of them. Default: a blank. */
	separator?: string;
	minimum?: number;
	maximum?: number;
	maxLength?: number;
	pattern?: RegExp;
	required?: true;
	/** How often the name may be repeated in a form, or how many entries an array may have. */
	repeats?: number;
	/** The error code of SignalWire for a value that is not allowed. Default: 10000. */
	code?: number;
}

export type Parameters = Record<string, Parameter>;

/** Parameter names with their values; of a repeated one, the first. */
export type Values = Record<string, string | undefined>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const text = { type: 'text' } as const;
/** What people wrote, with its blanks and lines; may be empty. */
export const content = { type: 'content' } as const;
export const boolean = { type: 'boolean' } as const;
/** Compatibility API: every SID is a UUID. */
export const sid = { type: 'uuid' } as const;
/** Error 21402: not an absolute address that SignalWire could call. */
export const httpUrl = { type: 'url', code: 21402 } as const;
/** Error 13221. */
export const httpMethod: Parameter = { type: 'text', enum: ['GET', 'POST'], code: 13221 };

export function oneOf(values: readonly string[], code?: number): Parameter {
	return { type: 'text', enum: values, code };
}

const EXPECTED: Record<ParameterType, string> = {
	boolean: 'true or false',
	content: 'text',
	date: 'YYYY-MM-DD or an RFC 2822 date',
	day: 'YYYY-MM-DD',
	integer: 'a whole number',
	object: 'an object',
	// A blank at the edge is what an unencoded "+" turns into.
	text: 'text without blanks around it',
	url: 'an http(s) URL',
	uuid: 'a UUID',
};

// Node 20's `URL.canParse` refuses umlauts once V8 has compiled the call.
function isUrl(value: string): boolean {
	try {
		return /^https?:\/\/[^\s/]+\S*$/.test(value) && new URL(value).host !== '';
	} catch {
		return false;
	}
}

const HAS_TYPE: Record<ParameterType, (value: string) => boolean> = {
	boolean: (value) => value === 'true' || value === 'false',
	content: () => true,
	date: (value) => parseMoment(value) !== undefined,
	day: isDay,
	integer: (value) => /^\d+$/.test(value),
	object: (value) => value.startsWith('{'),
	text: (value) => value !== '' && value === value.trim(),
	url: isUrl,
	uuid: (value) => UUID.test(value),
};

/**
 * Checks a value against what is declared of its parameter.
 *
 * @throws ApiError, which names the parameter, what was expected and what came
 */
export function checkValue(name: string, value: string, parameter: Parameter): void {
	const expected = expectation(value, parameter);
	if (expected === undefined) return;
	const message = `${name}: expected ${expected}, got ${quoted(value)}`;
	throw new ApiError(400, parameter.code ?? INVALID, message);
}

/** @returns what was expected in place of a value; undefined when nothing is wrong with it */
function expectation(value: string, parameter: Parameter): string | undefined {
	const { type, enum: choices, isWordList, separator = ' ' } = parameter;
	const { minimum = 0, maximum = Infinity, maxLength = Infinity, pattern } = parameter;
	if (choices && isWordList) {
		const isRight = isSomeOf(choices, value.split(separator));
		return isRight ? undefined : `some of ${choices.join(separator)}`;
	}
	if (choices) return choices.includes(value) ? undefined : `one of ${choices.join(', ')}`;
	if (!HAS_TYPE[type](value)) return EXPECTED[type];
	const isNumber = type === 'integer';
	if (isNumber && (Number(value) < minimum || Number(value) > maximum)) {
		return `${minimum} to ${maximum}`;
	}
	if (value.length > maxLength) return `${maxLength} characters at most`;
	return pattern && !pattern.test(value) ? `text like ${pattern.source}` : undefined;
}

function isSomeOf(choices: readonly string[], parts: readonly string[]): boolean {
	return new Set(parts).size === parts.length && parts.every((part) => choices.includes(part));
}

export function quoted(value: string): string {
	return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
