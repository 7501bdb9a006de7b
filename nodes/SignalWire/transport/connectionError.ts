import type { NodeApiError } from 'n8n-workflow';
import { RequestFailure } from './requestError';

const BROKEN_CONNECTION =
	/^(E?CONN.*|EPIPE|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_NETWORK|ERR_BAD_RESPONSE|HPE_.*|UND_ERR.*)$/;
const BAD_CERTIFICATE = /CERT|SIGNATURE|SSL|TLS/;

/** Why no answer came, and whether to try again. */
export interface NoAnswer {
	failure: RequestFailure;
	isTransient: boolean;
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
export function connectionFailure(error: unknown, host: string): NoAnswer {
	const { code, message } = originalError(error);
	if (message.startsWith('Domain not allowed')) {
		return {
			isTransient: false,
			failure: new RequestFailure(
				`The SignalWire credential does not allow requests to ${host}`,
				`Add ${host.replace(/:\d+$/, '')} to Allowed Domains in the credential, or set Allowed HTTP Request Domains to All.`,
			),
		};
	}
	if (code === 'ENOTFOUND') {
		return {
			isTransient: false,
			failure: new RequestFailure(
				`There is no host called ${host}`,
				'Check the Space URL in the credential.',
			),
		};
	}
	if (BROKEN_CONNECTION.test(code) || /socket hang up|aborted/.test(message)) {
		return {
			isTransient: true,
			failure: new RequestFailure(
				code === 'ECONNREFUSED'
					? `${host} refused the connection`
					: `The connection to ${host} broke before an answer came`,
				`Check the Space URL in the credential and the network of your n8n, then try again (${code || message}).`,
			),
		};
	}
	const isCertificate = BAD_CERTIFICATE.test(code);
	return {
		isTransient: false,
		failure: new RequestFailure(
			isCertificate
				? `The certificate of ${host} could not be verified`
				: `The request to ${host} failed, or its answer could not be read`,
			`${isCertificate ? 'Check the Space URL in the credential, and proxies in between.' : 'See the reason and try again.'} (${code ? `${code}: ` : ''}${message})`,
		),
	};
}

/** @param milliseconds how long the attempt waited */
export function timeoutFailure(host: string, milliseconds: number): NoAnswer {
	return {
		isTransient: true,
		failure: new RequestFailure(
			`${host} did not answer within ${milliseconds / 1000} seconds`,
			'Try again. If it keeps happening, see the status page of SignalWire, or set a longer Timeout in the settings of the node.',
		),
	};
}

export function cancelledFailure(): RequestFailure {
	return new RequestFailure(
		'The execution was cancelled',
		'The request had not been confirmed by then: check the state in SignalWire if it matters.',
	);
}
