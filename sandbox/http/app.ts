/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { STATUS_CODES } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import express, { type ErrorRequestHandler, type Express, type Response } from 'express';

import { controlRouter } from '../control';
import { answerCrm, answerCrmFile, answerCrmNote, CRM_FILES_PATH, CRM_NOTES_PATH } from '../crm';
import { deliver } from '../faults/deliver';
import { needsNormalAnswer } from '../faults/effect';
import { CXML_SCRIPTS_PATH } from '../objects/cxmlScript';
import { API_BASE } from '../objects/paths';
import { cxmlScriptAnswer } from '../routes/cxmlScriptContents';
import { STORED_AUDIO_PATH, storedAudioAnswer } from '../routes/recordingAudio';
import type { SandboxState } from '../state';
import type { Answer } from './answer';
import { ApiError, notFound } from './apiError';
import { isNative, runEndpoint, type Endpoint } from './endpoint';
import { errorAnswer, fittingCode } from './errorShapes';
import { Exchange } from './exchange';

/**
 * The sandbox as an Express app: control, then the way of every other request (seen, body read,
 * faults), then the CRM and the API.
 *
 * @param endpoints what the API has
 * @param closing ends what waits when the sandbox is closed
 */
export function createApp(
	state: SandboxState,
	endpoints: readonly Endpoint[],
	closing: AbortSignal,
): Express {
	const app = express();
	app.disable('x-powered-by');
	app.enable('case sensitive routing');
	app.enable('strict routing');
	app.use(controlRouter(state));

	app.use((request, response, next) => {
		response.locals.exchange = new Exchange(request, response, state);
		next();
	});
	app.use(CRM_FILES_PATH, express.raw({ type: () => true, limit: '64mb' }));
	app.use(express.raw({ type: () => true, limit: '1mb', inflate: false }));
	app.use(async (request, response, next) => {
		const exchange = exchangeOf(response);
		if (Buffer.isBuffer(request.body)) exchange.setBody(request.body);
		state.lateRecordings.requestArrived(exchange.seen);
		if (!(await meetFaults(exchange, state, closing))) next();
	});

	app.get(`${STORED_AUDIO_PATH}/:file`, (request, response) => {
		deliver(exchangeOf(response), storedAudioAnswer(request.params.file, state));
	});
	app.all(`${CXML_SCRIPTS_PATH}/:Sid`, (request, response) => {
		const exchange = exchangeOf(response);
		deliver(exchange, cxmlScriptAnswer(request.params.Sid, exchange.seen, state));
	});
	app.all(CRM_NOTES_PATH, (_request, response) => {
		const exchange = exchangeOf(response);
		deliver(exchange, answerCrm(exchange.seen, state));
	});
	app.all(`${CRM_NOTES_PATH}/:key`, (request, response) => {
		const exchange = exchangeOf(response);
		deliver(exchange, answerCrmNote(exchange.seen, request.params.key, state));
	});
	app.all(`${CRM_FILES_PATH}/:name`, (request, response) => {
		const exchange = exchangeOf(response);
		deliver(exchange, answerCrmFile(exchange.seen, request.params.name, request.body, state));
	});
	for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
		app.all(routeOf(path), (request, response) => {
			const exchange = exchangeOf(response);
			const candidates = endpoints.filter((endpoint) => endpoint.path === path);
			const endpoint = candidates.find(({ method }) => method === request.method);
			const params = request.params as Record<string, string>;
			if (!endpoint) throw methodNotAllowed(candidates);
			deliver(exchange, runEndpoint(endpoint, exchange, params, state));
		});
	}
	app.use(() => {
		throw notFound('There is no such resource');
	});
	app.use(answerRefused);
	return app;
}

function exchangeOf(response: Response): Exchange {
	return response.locals.exchange as Exchange;
}

/** @returns true when a fault took the request over, so that nothing else is to answer it */
async function meetFaults(exchange: Exchange, state: SandboxState, closing: AbortSignal) {
	for (const fault of state.faults.next(exchange.seen)) {
		if (fault.kind === 'delay') await wait(fault.ms, undefined, { signal: closing });
		else exchange.fault = fault;
	}
	if (!exchange.fault || needsNormalAnswer(exchange.fault)) return false;
	deliver(exchange);
	return true;
}

/** A path that ends in a name takes `.json` too; one that ends in a SID is read by its endpoint. */
function routeOf(path: string): string {
	if (isNative(path)) return path;
	const full = `${API_BASE}/Accounts/:AccountSid${path}`;
	return /:\w+$/.test(path) ? full : `${full}{.json}`;
}

function methodNotAllowed(candidates: Endpoint[]): ApiError {
	const allow = candidates.map(({ method }) => method).join(', ');
	return new ApiError(405, 10000, `Only ${allow} is possible here`, undefined, { allow });
}

/** Refused by a check, or not readable at all. */
const answerRefused: ErrorRequestHandler = (error, request, response, next) => {
	if (response.headersSent || request.socket.destroyed) return next();
	const exchange = exchangeOf(response);
	const refused = refusal(error);
	const { path } = exchange.seen;
	deliver(exchange, isNative(path) ? nativeRefusal(refused, path) : refused.toAnswer());
};

function refusal(error: unknown): ApiError {
	if (error instanceof ApiError) return error;
	const { status = 500, message } = error as Error & { status?: number };
	return new ApiError(status, fittingCode(status), message);
}

/** REST API, errors: only a 422 says more than what its status means. */
function nativeRefusal({ status, code, message, headers }: ApiError, path: string): Answer {
	const isRelay = path.startsWith('/api/relay/rest/');
	const answer =
		status === 422
			? errorAnswer(422, code, message, isRelay ? 'nativeErrorsDetail' : 'nativeErrorsAttribute')
			: errorAnswer(status, code, STATUS_CODES[status] ?? message, 'nativeError');
	return { ...answer, headers: { ...answer.headers, ...headers } };
}
