import { UserError } from 'n8n-workflow';
import { isSuccess, readComplaint, type SignalWireAnswer } from './response';

/** A request that did not lead to what the user asked for. */
export class RequestFailure extends UserError {
	/**
	 * @param message what happened, in words of the task
	 * @param description what to do about it
	 * @param status HTTP status of the answer, if there was one
	 * @param code SignalWire's error code, if it gave one
	 * @param attempts how often the request was sent
	 */
	constructor(
		message: string,
		description: string,
		readonly status?: number,
		readonly code?: string,
		readonly attempts = 1,
	) {
		super(message, { description });
	}

	get httpCode(): string | undefined {
		return this.status === undefined ? undefined : String(this.status);
	}
}

/** How a failure speaks about the request that failed. */
export interface Wording {
	/** Completes "SignalWire refused to ...". */
	action: string;
	/** The whole sentence for an answer of 404. */
	notFound: string;
}

interface Explanation {
	message: string;
	advice: string;
}

/** Compatibility API, error codes. */
const BY_CODE: Record<string, Explanation> = {
	'10004': {
		message: 'SignalWire does not know the Account SID as a part of your project',
		advice: 'Leave Account SID empty, or enter the Project ID of one of your subprojects.',
	},
	'21220': {
		message: 'The call is not in progress',
		advice: 'A call can only be recorded, and its recording changed, while it is live.',
	},
};

function byStatus(status: number, { action, notFound }: Wording): Explanation {
	if (status === 401) {
		return {
			message: 'SignalWire rejected the API token',
			advice:
				'Check the Project ID and the API Token in the credential, and that the token has the Voice scope: SignalWire also answers 401 when a scope is missing.',
		};
	}
	if (status === 403) {
		return {
			message: 'The API token may not do this',
			advice: 'Give the token the Voice scope, under API Credentials in the dashboard.',
		};
	}
	if (status === 404) {
		return {
			message: notFound,
			advice:
				'Check the SIDs, and the Account SID if the call belongs to a subproject. SignalWire finds nothing of one project under another.',
		};
	}
	if (status === 429) {
		return {
			message: 'SignalWire is receiving too many requests',
			advice: 'Send fewer at a time: add Batching in the settings of the node, or try again later.',
		};
	}
	if (status >= 300 && status < 400) {
		return {
			message: 'SignalWire answered with a redirect, which is not followed',
			advice: 'Check the Space URL in the credential: the API token is sent to that host only.',
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

/**
 * What an answer other than success means to the user.
 *
 * @param answer the last answer, after all attempts
 * @param wording how to speak about the request
 */
export function refusal(answer: SignalWireAnswer, wording: Wording): RequestFailure {
	const { code, text } = readComplaint(answer.body);
	const { message, advice } =
		(answer.status < 500 && code ? BY_CODE[code] : undefined) ?? byStatus(answer.status, wording);
	const facts = [
		`HTTP ${answer.status}`,
		...(code ? [`code ${code}`] : []),
		...(answer.attempts > 1 ? [`after ${answer.attempts} attempts`] : []),
	].join(', ');
	const said = text ? `SignalWire said: "${text}"` : 'SignalWire gave no reason';
	return new RequestFailure(
		message,
		`${advice} ${said} (${facts}).`,
		answer.status,
		code,
		answer.attempts,
	);
}

/** @throws {RequestFailure} unless the answer is a success (HTTP 2xx) */
export function requireSuccess(answer: SignalWireAnswer, wording: Wording): SignalWireAnswer {
	if (isSuccess(answer)) return answer;
	throw refusal(answer, wording);
}

/** For a success that is not SignalWire's, such as the page of a gateway. */
export function unreadable({ status }: SignalWireAnswer, { action }: Wording): RequestFailure {
	return new RequestFailure(
		"SignalWire's answer could not be read",
		`It was asked to ${action}, and answered without saying what came of it. Check the Space URL in the credential, and whether a gateway answers in its place.`,
		status,
	);
}
