import express, { type Router } from 'express';

import type { Fields } from './callbacks/sign';
import { parseObject } from './crm';
import { checkValue, httpMethod, httpUrl } from './http/parameters';
import { receiveCall, type InboundCall } from './inboundCalls';
import { receiveMessage, type Inbound } from './inboundMessages';
import type { SandboxState } from './state';

interface AskedCallback {
	url: string;
	method?: string;
	contentType?: 'form' | 'json';
	/** What it says; of a recording that is named instead, what SignalWire would report now. */
	fields?: Fields;
	recording_sid?: string;
}

/** Sends a callback or a message that somebody asks for, with a signature that is right. */
export function callbacksRouter(state: SandboxState): Router {
	const { callbacks, recordings } = state;
	const router = express.Router();
	router.post('/callbacks', async (request, response) => {
		const { url, method, contentType, ...asked } = askedCallback(request.body);
		const recording = recordings.get(String(asked.recording_sid).toLowerCase());
		const fields = asked.fields ?? (recording && callbacks.fieldsOf(recording));
		if (!fields) throw new Error('recording_sid: expected the SID of a recording');
		response.status(201).json(await callbacks.send(url, fields, method, contentType));
	});
	router.post('/inbound-messages', async (request, response) => {
		response.status(201).json(await receiveMessage(state, askedMessage(request.body)));
	});
	router.post('/inbound-calls', async (request, response) => {
		const { to, from } = (request.body ?? {}) as InboundCall;
		response.status(201).json(await receiveCall(state, { to, ...(from && { from }) }));
	});
	return router;
}

function askedMessage(body: unknown): Inbound {
	const { to, from, body: text, media = [] } = (body ?? {}) as Inbound;
	for (const { url } of [media].flat()) checkValue('media.url', String(url), httpUrl);
	return { to, media, ...(from && { from }), ...(text !== undefined && { body: text }) };
}

function askedCallback(body: unknown): AskedCallback {
	const asked = (body ?? {}) as AskedCallback;
	checkValue('url', String(asked.url), httpUrl);
	checkValue('method', asked.method ?? 'POST', httpMethod);
	const needsFields = asked.recording_sid === undefined || asked.fields !== undefined;
	if (needsFields && !parseObject(JSON.stringify(asked.fields) ?? '')) {
		throw new Error('fields: expected an object such as {"RecordingStatus": "completed"}');
	}
	return asked;
}
