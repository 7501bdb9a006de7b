import type { NodeApiError } from 'n8n-workflow';
import { RequestError, type RequestFacts } from './requestError';

const BROKEN_CONNECTION =
	/^(E?CONN.*|EPIPE|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_NETWORK|ERR_BAD_RESPONSE|HPE_.*|UND_ERR.*)$/;
/** By these, the request cannot have reached SignalWire. */
const NEVER_CONNECTED = ['ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];
const BAD_CERTIFICATE = /CERT|SIGNATURE|SSL|TLS/;

/** Why no response came, and whether to try again. */
export interface NoResponse {
	error: RequestError;
	isTransient: boolean;
}

function noResponse(
	message: string,
	advice: string,
	{ isTransient, mayHaveRun }: Pick<RequestFacts, 'mayHaveRun'> & { isTransient: boolean },
): NoResponse {
	const facts = { kind: 'noResponse', advice, attempts: 1, mayHaveRun } as const;
	return { isTransient, error: new RequestError(message, facts) };
}

/**
 * n8n wraps the error of its HTTP client. Both of its lines, 1 and 2, keep the client's code in
 * `httpCode` where there is no HTTP status, and its text in `messages`; `cause` is lost in line 1.
 */
function originalError(error: unknown): { code: string; message: string } {
	const { httpCode, messages, message } = error as Partial<NodeApiError>;
	const isStatus = /^\d+$/.test(httpCode ?? '');
	return {
		code: (!isStatus && httpCode) || '',
		message: messages?.[0] ?? message ?? 'unknown error',
	};
}

/**
 * What an error of n8n's HTTP client means to the user. Takes nothing but a code and a text from
 * it, since it also carries the request with its Authorization header.
 *
 * @param error what the HTTP client threw
 * @param host the host that was asked
 */
export function connectionError(error: unknown, host: string): NoResponse {
	const { code, message } = originalError(error);
	const neverSent = { isTransient: false, mayHaveRun: false };
	if (message.startsWith('Domain not allowed')) {
		return noResponse(
			`The SignalWire credential does not allow requests to ${host}`,
			`Add ${host.replace(/:\d+$/, '')} to Allowed Domains in the credential, or set Allowed HTTP Request Domains to All.`,
			neverSent,
		);
	}
	if (code === 'ENOTFOUND') {
		return noResponse(
			`There is no host called ${host}`,
			'Check the Space URL in the credential.',
			neverSent,
		);
	}
	if (BROKEN_CONNECTION.test(code) || /socket hang up|aborted/.test(message)) {
		const isRefused = code === 'ECONNREFUSED';
		return noResponse(
			isRefused
				? `${host} refused the connection`
				: `The connection to ${host} broke before a response came`,
			`Check the Space URL in the credential and the network of your n8n, then try again (${code || message}).`,
			{ isTransient: true, mayHaveRun: !NEVER_CONNECTED.includes(code) },
		);
	}
	const reason = `(${code ? `${code}: ` : ''}${message})`;
	if (BAD_CERTIFICATE.test(code)) {
		return noResponse(
			`The certificate of ${host} could not be verified`,
			`Check the Space URL in the credential, and proxies in between. ${reason}`,
			neverSent,
		);
	}
	return noResponse(
		`The request to ${host} failed, or its response could not be read`,
		`See the reason and try again. ${reason}`,
		{ isTransient: false, mayHaveRun: true },
	);
}

/** @param milliseconds how long the attempt waited */
export function timeoutError(host: string, milliseconds: number): NoResponse {
	return noResponse(
		`${host} did not answer within ${milliseconds / 1000} seconds`,
		'Try again. If it keeps happening, see the status page of SignalWire, or set a longer Timeout in the settings of the node.',
		{ isTransient: true, mayHaveRun: true },
	);
}

/** @param mayHaveRun whether the request was under way by then */
export function cancelledError(mayHaveRun: boolean): NoResponse {
	const error = new RequestError('The execution was cancelled', {
		kind: 'cancelled',
		advice:
			'The request had not been confirmed by then: check the state in SignalWire if it matters.',
		attempts: 1,
		mayHaveRun,
	});
	return { isTransient: false, error };
}
