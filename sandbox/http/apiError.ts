import type { Refusal } from '../behaviour';
import type { ErrorShape } from '../faults/types';
import type { Answer } from './answer';
import { errorAnswer } from './errorShapes';

/** A request that the API refuses. Thrown by the checks, answered by the endpoint that ran. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		readonly code: number,
		message: string,
		readonly shape: ErrorShape = 'A',
		readonly headers: Record<string, string> = {},
	) {
		super(message);
	}

	toAnswer(): Answer {
		const answer = errorAnswer(this.status, this.code, this.message, this.shape);
		return { ...answer, headers: { ...answer.headers, ...this.headers } };
	}
}

/** The same refusal with another body, if it is one of this status. */
export function inShape(error: unknown, status: number, shape?: ErrorShape): unknown {
	if (!shape || !(error instanceof ApiError) || error.status !== status) return error;
	return new ApiError(status, error.code, error.message, shape, error.headers);
}

export const INVALID = 10000;

export function invalid(message: string): ApiError {
	return new ApiError(400, INVALID, message);
}

export function notFound(message: string): ApiError {
	return new ApiError(404, 20404, message);
}

/** Error 20009: what is still going on cannot be deleted. */
export function unfinished(status: 400 | 422, message: string): ApiError {
	return new ApiError(status, 20009, message);
}

/** Error 21220 (the call or its recording is not in progress), in the form asked for. */
export function notInProgress(refusal: Refusal, message: string): ApiError {
	if (refusal === 'refused404') return notFound(message);
	const status = Number(refusal.slice('refused'.length, 'refused400'.length));
	return new ApiError(status, 21220, message, refusal === 'refused422C' ? 'C' : undefined);
}
