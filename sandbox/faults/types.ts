import type { RequestPattern } from '../http/requestPattern';

/** Bodies of an error answer: the API's own shapes, its native APIs' shapes, and a gateway's. */
export type ErrorShape =
	| 'A'
	| 'B'
	| 'C'
	| 'D'
	| 'E'
	| 'nativeError'
	| 'nativeErrorsDetail'
	| 'nativeErrorsAttribute'
	| 'html'
	| 'empty'
	| 'truncated'
	| 'text'
	| 'bytes';

export interface StatusFault {
	kind: 'status';
	status: number;
	/** Default: `A`. */
	shape?: ErrorShape;
	/** Default: a code that fits the status. */
	code?: number;
	message?: string;
	/** The value of the header Retry-After: seconds or a date. */
	retryAfter?: string;
	headers?: Record<string, string>;
}

export type Fault = (
	| StatusFault
	| { kind: 'html' }
	| { kind: 'truncated' }
	| { kind: 'empty' }
	| { kind: 'emptyObject' }
	/** A success whose body holds an error's code and message. */
	| { kind: 'errorInSuccess'; status?: number; code?: number; message?: string }
	| { kind: 'body'; status?: number; body: string; contentType?: string }
	| { kind: 'contentType'; contentType: string }
	| { kind: 'delay'; ms: number }
	| { kind: 'hang' }
	| { kind: 'drip'; everyMs: number }
	| { kind: 'reset' }
	| { kind: 'resetAfter' }
	| { kind: 'resetMidway' }
	| { kind: 'redirect'; status: number; location: string }
	| { kind: 'ignored' }
	| { kind: 'falseConfirmation' }
) & {
	/**
	 * Whether the request takes effect before the fault shows. Default: false, except for
	 * `contentType`, `delay`, `resetAfter` and `resetMidway`, where it always does, and for
	 * `ignored` and `falseConfirmation`, where it never does.
	 */
	carriedOut?: boolean;
};

export const FAULT_KINDS: ReadonlyArray<Fault['kind']> = [
	'status',
	'html',
	'truncated',
	'empty',
	'emptyObject',
	'errorInSuccess',
	'body',
	'contentType',
	'delay',
	'hang',
	'drip',
	'reset',
	'resetAfter',
	'resetMidway',
	'redirect',
	'ignored',
	'falseConfirmation',
];

export interface FaultRule extends RequestPattern {
	/** How many matching requests pass before the first fault. Default: 0. */
	after?: number;
	/** How many requests get the fault. Default: all. */
	times?: number;
	/** The share of the matching requests that get the fault, 0 to 1. Default: 1. */
	rate?: number;
	fault: Fault;
}
