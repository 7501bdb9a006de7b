/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Answer } from '../http/answer';
import { jsonAnswer, textAnswer } from '../http/answer';
import { errorAnswer, fittingCode, htmlPage, truncated } from '../http/errorShapes';
import type { Exchange } from '../http/exchange';
import type { Fault, StatusFault } from './types';

/**
 * Puts an answer on the wire, spoilt by the exchange's fault when it has one.
 *
 * @param answer the normal answer; undefined when the request was not carried out
 */
export function deliver(exchange: Exchange, answer?: Answer): void {
	const { fault } = exchange;
	switch (fault?.kind) {
		case 'hang':
			return exchange.leaveUnanswered('no answer (hang)');
		case 'reset':
		case 'resetAfter':
			exchange.leaveUnanswered(`connection reset (${fault.kind})`);
			exchange.request.socket.resetAndDestroy();
			return;
		case 'resetMidway':
			return exchange.sendHalf(answer!, 'half of the body, then a reset (resetMidway)');
		case 'drip':
			return drip(exchange, fault.everyMs);
		default:
			exchange.send(fault ? spoilt(fault, answer) : answer!);
	}
}

function spoilt(fault: Fault, answer?: Answer): Answer {
	const replacement = answerOf(fault, answer);
	return { ...replacement, summary: `${replacement.summary} (fault: ${fault.kind})` };
}

function answerOf(fault: Fault, answer?: Answer): Answer {
	switch (fault.kind) {
		case 'status':
			return statusAnswer(fault);
		case 'html':
			return textAnswer(200, htmlPage(200, 'Please sign in'), 'text/html; charset=utf-8');
		case 'empty':
			return { status: 200, headers: {}, body: '', summary: 'empty body' };
		case 'emptyObject':
			return jsonAnswer(200, {}, 'empty object');
		case 'errorInSuccess':
			return errorInSuccess(fault);
		case 'body':
			return textAnswer(fault.status ?? 200, fault.body, fault.contentType ?? 'application/json');
		case 'redirect':
			return {
				status: fault.status,
				headers: { location: fault.location },
				body: '',
				summary: 'redirect',
			};
		case 'truncated':
			return truncated(answer!);
		case 'contentType':
			return { ...answer!, headers: { ...answer!.headers, 'content-type': fault.contentType } };
		default:
			return answer!;
	}
}

function errorInSuccess({
	status = 200,
	code = 20003,
	message = 'A fault that was asked for',
}: Extract<Fault, { kind: 'errorInSuccess' }>): Answer {
	return jsonAnswer(status, { code, message }, `${code} ${message}`);
}

function statusAnswer({ status, shape, code, message, retryAfter, headers }: StatusFault): Answer {
	const answer = errorAnswer(
		status,
		code ?? fittingCode(status),
		message ?? 'A fault that was asked for',
		shape ?? 'A',
	);
	const retryHeader: Record<string, string> =
		retryAfter === undefined ? {} : { 'retry-after': retryAfter };
	return { ...answer, headers: { ...answer.headers, ...retryHeader, ...headers } };
}

function drip({ response, leaveUnanswered, dateHeader }: Exchange, everyMs: number): void {
	leaveUnanswered('headers, then a byte now and then (drip)');
	response.writeHead(200, { 'content-type': 'application/json', ...dateHeader() });
	response.write('{');
	const timer = setInterval(() => response.write(' '), everyMs);
	response.once('close', () => clearInterval(timer));
}
