import express, { type Router } from 'express';

import type { Fields } from './callbacks/sign';
import { parseObject } from './crm';
import { checkValue, httpMethod, httpUrl } from './http/parameters';
import type { SandboxState } from './state';

interface AskedCallback {
	url: string;
	method?: string;
	contentType?: 'form' | 'json';
	fields: Fields;
}

/** Sends a callback that somebody asks for, with a signature that is right. */
export function callbacksRouter({ callbacks }: SandboxState): Router {
	const router = express.Router();
	router.post('/callbacks', async (request, response) => {
		const { url, method, contentType, fields } = askedCallback(request.body);
		response.status(201).json(await callbacks.send(url, fields, method, contentType));
	});
	return router;
}

function askedCallback(body: unknown): AskedCallback {
	const asked = (body ?? {}) as AskedCallback;
	checkValue('url', String(asked.url), httpUrl);
	checkValue('method', asked.method ?? 'POST', httpMethod);
	if (!parseObject(JSON.stringify(asked.fields) ?? '')) {
		throw new Error('fields: expected an object such as {"RecordingStatus": "completed"}');
	}
	return asked;
}
