import type { ErrorShape } from '../faults/types';
import { jsonAnswer, textAnswer, type Answer } from './answer';
import { firstHalf } from './streamedBody';

const FITTING_CODES: Record<number, number> = {
	400: 10000,
	401: 20003,
	403: 10003,
	404: 20404,
	429: 20429,
};

/** The error code that SignalWire would most likely send with a status. */
export function fittingCode(status: number): number {
	return FITTING_CODES[status] ?? (status < 500 ? 10000 : 20504);
}

const JSON_SHAPES: Partial<
	Record<ErrorShape, (status: number, code: number, message: string) => unknown>
> = {
	A: (status, code, message) => ({ code, message, more_info: moreInfo(code), status }),
	B: (_status, code, message) => ({
		errors: [{ code: String(code), message, more_info: moreInfo(code) }],
	}),
	C: (_status, _code, message) => ({ errors: [message] }),
	D: (_status, code, message) => ({
		type: 'validation_error',
		code: String(code),
		message,
		attribute: 'Status',
		url: moreInfo(code),
	}),
	E: (status, code, message) => ({
		code: String(code),
		message,
		more_info: moreInfo(code),
		status,
	}),
	nativeError: (_status, _code, message) => ({ error: message }),
	nativeErrorsDetail: (status, code, message) => ({
		errors: [{ detail: message, status: String(status), title: 'Error', code: String(code) }],
	}),
	nativeErrorsAttribute: (_status, code, message) => ({
		errors: [
			{
				type: 'validation_error',
				code: String(code),
				message,
				attribute: 'Status',
				url: moreInfo(code),
			},
		],
	}),
};

/**
 * An error in one of the shapes that SignalWire, or a gateway before it, uses.
 * Source: the error responses of the Compatibility API and of the native REST APIs.
 */
export function errorAnswer(
	status: number,
	code: number,
	message: string,
	shape: ErrorShape,
): Answer {
	const summary = `${code} ${message}`;
	const build = JSON_SHAPES[shape];
	if (build) return jsonAnswer(status, build(status, code, message), summary);
	return { ...gatewayError(status, code, message, shape), summary: `${shape} body` };
}

function gatewayError(status: number, code: number, message: string, shape: ErrorShape): Answer {
	switch (shape) {
		case 'html':
			return textAnswer(status, htmlPage(status, message), 'text/html; charset=utf-8');
		case 'text':
			return textAnswer(status, `upstream error: ${message}`, 'text/plain; charset=utf-8');
		case 'bytes':
			return {
				...textAnswer(status, '', 'application/octet-stream'),
				body: Buffer.from([0x00, 0xff, 0xfe, 0x80, 0x1f, 0x8b, 0x7b, 0x22]),
			};
		case 'truncated':
			return truncated(errorAnswer(status, code, message, 'A'));
		default:
			return { status, headers: {}, body: '', summary: 'empty body' };
	}
}

/** The same answer with the second half of its body missing. */
export function truncated(answer: Answer): Answer {
	return { ...answer, body: firstHalf(answer.body) };
}

/** A page such as proxies and load balancers send. */
export function htmlPage(status: number, message: string): string {
	return `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${message}</h1></body></html>`;
}

function moreInfo(code: number): string {
	return `https://developer.signalwire.com/compatibility-api/errors/${code}`;
}
