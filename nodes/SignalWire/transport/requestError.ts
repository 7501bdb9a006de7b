import { UserError } from 'n8n-workflow';

/** What became of a request that did not lead to what the user asked for. */
export type FailureKind =
	/** SignalWire answered, and said no. */
	| 'refused'
	/** No response came: a timeout, a broken connection, a host that does not exist. */
	| 'noResponse'
	/** A success without what was asked for in it. */
	| 'unreadable'
	/** SignalWire accepted the request, and afterwards does not say what it should. */
	| 'unconfirmed'
	/** The time that the user gave it is over. */
	| 'gaveUp'
	/** A later update of the same recording came in between. */
	| 'superseded'
	| 'cancelled';

/** What is known of a failed request, for the code that has to decide what to do about it. */
export interface RequestFacts {
	kind: FailureKind;
	/** What the user can do about it. */
	advice: string;
	/** SignalWire's own reason, in its words. */
	reason?: string;
	/** HTTP status of the response, if there was one. */
	status?: number;
	/** SignalWire's error code, if it gave one. */
	code?: string;
	/** How often the request was sent. */
	attempts: number;
	/** Whether SignalWire may have carried it out all the same, in whichever attempt. */
	mayHaveRun: boolean;
}

function describeFacts({ kind, advice, reason, status, code, attempts }: RequestFacts): string {
	const details = [
		...(status === undefined ? [] : [`HTTP ${status}`]),
		...(code ? [`code ${code}`] : []),
		...(attempts > 1 ? [`after ${attempts} attempts`] : []),
	];
	const inBrackets = details.length > 0 ? ` (${details.join(', ')})` : '';
	if (reason) return `${advice} SignalWire said: "${reason}"${inBrackets}.`;
	return kind === 'refused' ? `${advice} SignalWire gave no reason${inBrackets}.` : advice;
}

/** A request that did not lead to what the user asked for. */
export class RequestError extends UserError {
	/**
	 * @param message what happened, in words of the task
	 * @param facts what is known of it; the error's description is made of them
	 */
	constructor(
		message: string,
		readonly facts: RequestFacts,
	) {
		super(message, { description: describeFacts(facts) });
	}

	/** The same failure with other facts, or another message. */
	with(changes: Partial<RequestFacts>, message = this.message): RequestError {
		return new RequestError(message, { ...this.facts, ...changes });
	}

	get httpCode(): string | undefined {
		return this.facts.status === undefined ? undefined : String(this.facts.status);
	}
}

/**
 * @param sent how often the request was sent by then, and whether it may have been carried out
 * @param last what became of the last attempt
 */
export function gaveUpError(
	{ attempts, mayHaveRun }: Pick<RequestFacts, 'attempts' | 'mayHaveRun'>,
	last = '',
): RequestError {
	const times = attempts === 1 ? 'once' : `${attempts} times`;
	const known = attempts === 0 ? 'It was not sent by then.' : `It was sent ${times}: ${last}.`;
	return new RequestError('The time to give up was reached before SignalWire confirmed it', {
		kind: 'gaveUp',
		advice: `${known} Check the state in SignalWire, or raise Give Up After.`,
		attempts,
		mayHaveRun,
	});
}
