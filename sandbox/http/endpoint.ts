import { effectOf, type Effect } from '../faults/effect';
import type { SandboxState } from '../state';
import type { Answer } from './answer';
import { invalid } from './apiError';
import { authorize, type Scope } from './authorization';
import type { Exchange } from './exchange';
import {
	checkEncoding,
	checkForm,
	checkParameters,
	sid,
	type Parameters,
	type Values,
} from './parameters';

/** One operation of the API: a file in routes/. */
export interface Endpoint {
	method: 'GET' | 'POST' | 'DELETE';
	/** Below `/Accounts/{AccountSid}`, in Express's notation; every parameter is a SID. */
	path: string;
	scope: Scope;
	/** Of the query, or of the form for a POST. */
	parameters: Parameters;
	/** What may follow the path. Default: nothing or `.json`. */
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
export interface ApiRequest {
	accountSid: string;
	/** The path's parameters in lower case. */
	sids: Record<string, string>;
	suffix: string;
	values: Values;
	/** Root-relative, without its suffix. */
	path: string;
	effect: Effect;
	/** The header's value. */
	authorization?: string;
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
	return endpoint.answer(checkRequest(endpoint, exchange, pathParameters, state), state);
}

function checkRequest(
	endpoint: Endpoint,
	{ seen, fault }: Exchange,
	pathParameters: Record<string, string>,
	state: SandboxState,
): ApiRequest {
	const { suffixes = ['', '.json'], publicSuffixes = [], parameters } = endpoint;
	const suffix = suffixes.find((end) => end !== '' && seen.path.endsWith(end)) ?? '';
	const path = seen.path.slice(0, seen.path.length - suffix.length);
	const { AccountSid, ...sids } = pathParameters;
	const { authorization } = seen.headers;
	if (!publicSuffixes.includes(suffix)) {
		authorize(state, authorization, AccountSid, endpoint.scope);
	}
	checkEncoding(seen.target, 'URL');
	if (path.includes('%')) throw invalid('The path must not hold encoded characters');
	for (const [name, value] of Object.entries(sids)) {
		const isLast = seen.path.endsWith(`/${value}`);
		const bare = isLast ? value.slice(0, value.length - suffix.length) : value;
		sid(name, bare);
		sids[name] = bare.toLowerCase();
	}
	const values = readValues(endpoint, parameters, seen);
	if (seen.method === 'GET') state.behaviour.ignoredFilters.forEach((name) => delete values[name]);
	return {
		accountSid: AccountSid.toLowerCase(),
		sids,
		suffix,
		values,
		path,
		effect: effectOf(fault),
		authorization,
	};
}

function readValues(
	{ method }: Endpoint,
	parameters: Parameters,
	{ query, form, body, headers }: Exchange['seen'],
): Values {
	if (method !== 'POST') {
		if (body !== '') throw invalid(`A ${method} request must not have a body`);
		return checkParameters(query, parameters, 'query');
	}
	checkParameters(query, {}, 'query');
	if (body !== '') checkForm(headers['content-type'], body);
	return checkParameters(form, parameters, 'body');
}
