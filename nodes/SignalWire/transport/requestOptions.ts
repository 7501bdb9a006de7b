import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { isNativePath } from './path';
import type { StreamedResponse } from './response';
import type { RequestFacts } from './requestError';
import type { RetryPolicy } from './retry';

const FORM = 'application/x-www-form-urlencoded';

/** A name with several values is sent several times. */
export type Form = Record<string, string | string[]>;

export interface SignalWireRequest {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** From the root of the host on, so starting with `/api/`; a whole URL where no credentials go. */
	path: string;
	query?: Form;
	/** Sent as a web form; to SignalWire's native APIs as JSON. */
	form?: Form;
	/** Without it, after every transient fault. */
	retry?: RetryPolicy;
	/** Called just before each time that it is sent; what it throws ends the request. */
	beforeAttempt?: (facts: Pick<RequestFacts, 'attempts' | 'mayHaveRun'>) => void;
	/** Milliseconds that an attempt may take, body included, unless the user set a timeout. */
	timeout?: number;
	/** For what needs no credentials, so that none are sent; redirects are followed. */
	isPublic?: boolean;
	/** Receives the body as a stream; what it returns is the body of the response. */
	receive?: (response: StreamedResponse) => Promise<unknown>;
}

/** The pairs of a form or a query, a name with several values repeated (Compatibility API, conventions). */
function encodeForm(form: Form): string {
	const pairs = Object.entries(form).flatMap(([name, value]) =>
		[value].flat().map((one): [string, string] => [name, one]),
	);
	return new URLSearchParams(pairs).toString();
}

/** The request as n8n's HTTP helper takes it. */
export function optionsFor(request: SignalWireRequest, origin: string): IHttpRequestOptions {
	const { method, path, query, form, isPublic, receive } = request;
	const search = query && Object.keys(query).length > 0 ? `?${encodeForm(query)}` : '';
	const options: IHttpRequestOptions = {
		method,
		url: `${new URL(path, origin).href}${search}`,
		returnFullResponse: true,
		// The engine would send a request that got a 401 a second time.
		ignoreHttpStatusErrors: true,
	};
	// The engine would hand the API token to the host that a redirect names.
	if (!isPublic) options.disableFollowRedirect = true;
	if (receive) return { ...options, encoding: 'stream' };
	options.json = true;
	if (!form) return options;
	if (isNativePath(path)) return { ...options, body: form as IDataObject };
	return { ...options, headers: { 'Content-Type': FORM }, body: encodeForm(form) };
}
