import { effectOf, type Effect } from '../faults/effect';
import type { ErrorShape } from '../faults/types';
import type { SandboxState } from '../state';
import type { Answer } from './answer';
import { inShape, invalid } from './apiError';
import { authorize, checkAccount, type Scope } from './authorization';
import type { Exchange, SeenRequest } from './exchange';
import { checkValue, sid, type Parameter, type Parameters } from './parameters';
import {
	checkEncoding,
	checkForm,
	checkParameters,
	readJson,
	type ReadParameters,
} from './readParameters';

/** One operation of the API: a file in routes/. */
export interface Endpoint {
	method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
	/**
	 * Below `/Accounts/{AccountSid}`, in Express's notation; or, for the native APIs, a whole path
	 * that begins with `/api/`.
	 */
	path: string;
	/** What the token must be allowed to do; `none`: every token that is valid will do. */
	scope: Scope | 'none';
	/** Of the query, or of the body for a POST, PUT or PATCH. */
	parameters: Parameters;
	/** The parameters of the path that are no UUIDs. */
	pathParameters?: Record<string, Parameter>;
	/** Default: a form; JSON on the native APIs. */
	body?: 'form' | 'json';
	/** The body of its 400, where that is not the usual one. */
	badRequestShape?: ErrorShape;
	/** What may follow the path. Default: nothing or `.json`; on the native APIs, nothing. */
	suffixes?: readonly string[];
	/** The suffixes that need no credentials. */
	publicSuffixes?: readonly string[];
	/**
	 * Answers a request that passed all checks. It must not wait: that is what keeps the state
	 * whole with many requests at once.
	 */
	answer(request: ApiRequest, state: SandboxState): Answer;
}

/** A request that passed the checks of its endpoint. */
export interface ApiRequest extends ReadParameters {
	/** The project's, where the path names no account. */
	accountSid: string;
	/** The path's parameters in lower case. */
	sids: Record<string, string>;
	suffix: string;
	/** Root-relative, without its suffix. */
	path: string;
	effect: Effect;
	/** The header's value. */
	authorization?: string;
}

/** Whether a path is one of the native APIs, which have their own errors and JSON bodies. */
export function isNative(path: string): boolean {
	return path.startsWith('/api/') && !path.startsWith('/api/laml/');
}

/**
 * Checks a request and answers it.
 *
 * @param pathParameters as Express found them, suffix included
 * @throws ApiError when the request is refused
 */
export function runEndpoint(
	endpoint: Endpoint,
	exchange: Exchange,
	pathParameters: Record<string, string>,
	state: SandboxState,
): Answer {
	try {
		return endpoint.answer(checkRequest(endpoint, exchange, pathParameters, state), state);
	} catch (error) {
		throw inShape(error, 400, endpoint.badRequestShape);
	}
}

function checkRequest(
	endpoint: Endpoint,
	{ seen, fault }: Exchange,
	pathParameters: Record<string, string>,
	state: SandboxState,
): ApiRequest {
	const { suffixes = isNative(endpoint.path) ? [''] : ['', '.json'], publicSuffixes = [] } =
		endpoint;
	const suffix = suffixes.find((end) => end !== '' && seen.path.endsWith(end)) ?? '';
	const { AccountSid = state.projectId, ...rest } = pathParameters;
	const { authorization } = seen.headers;
	if (!publicSuffixes.includes(suffix)) {
		authorize(state, authorization, endpoint.scope);
		checkAccount(state, AccountSid);
	}
	checkEncoding(seen.target, 'URL');
	const path = seen.path.slice(0, seen.path.length - suffix.length);
	if (path.includes('%')) throw invalid('The path must not hold encoded characters');
	const read = readParameters(endpoint, seen);
	if (seen.method === 'GET') ignoreFilters(read, state);
	return {
		...read,
		accountSid: AccountSid.toLowerCase(),
		sids: checkPath(endpoint, rest, suffix, seen.path),
		suffix,
		path,
		effect: effectOf(fault),
		authorization,
	};
}

function checkPath(
	{ pathParameters = {} }: Endpoint,
	found: Record<string, string>,
	suffix: string,
	path: string,
): Record<string, string> {
	const entries = Object.entries(found).map(([name, value]) => {
		const isLast = path.endsWith(`/${value}`);
		const bare = isLast ? value.slice(0, value.length - suffix.length) : value;
		checkValue(name, bare, pathParameters[name] ?? sid);
		return [name, bare.toLowerCase()];
	});
	return Object.fromEntries(entries) as Record<string, string>;
}

function readParameters(endpoint: Endpoint, seen: SeenRequest): ReadParameters {
	const { method, path, parameters, body = isNative(path) ? 'json' : 'form' } = endpoint;
	if (method === 'GET' || method === 'DELETE') {
		if (seen.body !== '') throw invalid(`A ${method} request must not have a body`);
		return checkParameters(seen.query, parameters, 'query');
	}
	checkParameters(seen.query, {}, 'query');
	const contentType = seen.headers['content-type'];
	if (body === 'json')
		return checkParameters(readJson(contentType, seen.body, parameters), parameters, 'body');
	if (seen.body !== '') checkForm(contentType, seen.body);
	return checkParameters(seen.form, parameters, 'body');
}

function ignoreFilters({ values, all }: ReadParameters, { behaviour }: SandboxState): void {
	for (const name of behaviour.ignoredFilters) {
		delete values[name];
		delete all[name];
	}
}
