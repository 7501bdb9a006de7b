import type { RequestDescription } from './describeRequest';
import { BY_CODE, type Explanation } from './errorCodes';
import { RequestError } from './requestError';
import { isSuccess, parseErrorBody, type SignalWireResponse } from './response';

const LONGEST_REASON_IN_MESSAGE = 160;

function byStatus(status: number, request: RequestDescription): Explanation {
	const { action, notFound, scope } = request;
	if (status === 401) {
		const andScope = scope
			? `, and that the token has the ${scope} scope: SignalWire also answers 401 when a scope is missing`
			: '';
		return {
			message: 'SignalWire rejected the API token',
			advice: `Check the Project ID and the API Token in the credential${andScope}.`,
			isWhole: true,
		};
	}
	if (status === 403) {
		return {
			message: 'The API token may not do this',
			advice: scope
				? `Give the token the ${scope} scope, under API Credentials in the dashboard.`
				: 'Check what the token may do, under API Credentials in the dashboard.',
		};
	}
	if (status === 404) {
		return {
			message: notFound,
			// What needs no scope belongs to no project.
			advice: scope
				? "Check the SIDs. If it belongs to a subproject, enter that subproject's Account SID."
				: 'Check what the fields hold.',
			isWhole: true,
		};
	}
	if (status === 429) {
		return {
			message: 'SignalWire is receiving too many requests',
			advice: 'Send fewer at a time: add Batching in the settings of the node, or try again later.',
			isWhole: true,
		};
	}
	if (status >= 300 && status < 400) {
		return {
			message: 'SignalWire answered with a redirect, which is not followed',
			advice: 'Check the Space URL in the credential: the API token is sent to that host only.',
			isWhole: true,
		};
	}
	if (status >= 500) {
		return {
			message: `SignalWire could not ${action}`,
			advice: 'The service failed to process the request. Try again, or see its status page.',
		};
	}
	return { message: `SignalWire refused to ${action}`, advice: 'Check the values of the fields.' };
}

/** n8n hands only the message to an error output, so the reason has to stand in it. */
function withReason({ message, isWhole }: Explanation, reason?: string): string {
	if (isWhole || !reason) return message;
	const isLong = reason.length > LONGEST_REASON_IN_MESSAGE;
	const brief = isLong ? `${reason.slice(0, LONGEST_REASON_IN_MESSAGE)}...` : reason;
	return `${message}: ${brief.replace(/[.\s]+$/, '')}`;
}

/**
 * What a response other than a success means to the user.
 *
 * @param response the last response, after all attempts
 */
export function responseError(
	response: SignalWireResponse,
	request: RequestDescription,
): RequestError {
	const { status, attempts, mayHaveRunBefore = false } = response;
	const { code, text, isForeign } = parseErrorBody(response.body);
	const known = status < 500 && code ? BY_CODE[code] : undefined;
	const explanation = {
		...byStatus(status, request),
		...(known?.message && { isWhole: false }),
		...known,
	};
	return new RequestError(withReason(explanation, isForeign ? undefined : text), {
		kind: 'refused',
		advice: explanation.advice,
		reason: text,
		status,
		code,
		attempts,
		mayHaveRun: mayHaveRunBefore || status >= 500,
	});
}

/** @throws {RequestError} unless the response is a success (HTTP 2xx) */
export function requireSuccess(
	response: SignalWireResponse,
	request: RequestDescription,
): SignalWireResponse {
	if (isSuccess(response)) return response;
	throw responseError(response, request);
}

/** For a success that is not SignalWire's, such as the page of a gateway. */
export function unreadableResponse(
	{ status, attempts, body }: SignalWireResponse,
	{ action }: RequestDescription,
): RequestError {
	const { code, text } = parseErrorBody(body);
	return new RequestError("SignalWire's response could not be read", {
		kind: 'unreadable',
		advice: `It was asked to ${action}, and answered without saying what came of it. Check the Space URL in the credential, and whether a gateway answers in its place.`,
		reason: text,
		status,
		code,
		attempts,
		mayHaveRun: true,
	});
}
