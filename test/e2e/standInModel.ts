/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';
import type { RunningN8n } from '../../local/n8n/start';

export interface ModelMessage {
	role: 'system' | 'developer' | 'user' | 'assistant' | 'tool';
	content: string | null | Array<{ type: string; text?: string }>;
	tool_calls?: Array<{ id: string; function: { name: string; arguments: string } }>;
	tool_call_id?: string;
}

/** What n8n asks the model (chat completions API). */
export interface ModelRequest {
	model: string;
	messages: ModelMessage[];
	tools?: Array<{ function: { name: string; description?: string; parameters?: object } }>;
	stream?: boolean;
}

/** What the model says: a text, tools that it wants to be called, or an error. */
export interface ModelReply {
	content?: string;
	toolCalls?: Array<{ name: string; arguments: object }>;
	/** An HTTP status other than 200, with `content` as its message. */
	status?: number;
}

/** Decides what the model says; `count` is how many requests came before this one. */
export type ModelScript = (
	request: ModelRequest,
	count: number,
) => ModelReply | Promise<ModelReply>;

export interface StandInModel {
	/** For the Base URL of n8n's OpenAI credential. */
	baseUrl: string;
	/** Oldest first, as they came. */
	requests: ModelRequest[];
	close(): Promise<void>;
}

const MODEL = 'stand-in';

/** The text of a message, whichever of the two ways it is written in. */
export const textOf = ({ content }: ModelMessage): string =>
	Array.isArray(content) ? content.map(({ text = '' }) => text).join('') : (content ?? '');

function messageOf({ content, toolCalls }: ModelReply) {
	const calls = toolCalls?.map(({ name, arguments: values }, index) => ({
		index,
		id: `call_${randomUUID()}`,
		type: 'function',
		function: { name, arguments: JSON.stringify(values) },
	}));
	return { role: 'assistant', content: content ?? null, ...(calls && { tool_calls: calls }) };
}

function sendReply(response: Response, reply: ModelReply, isStreamed: boolean) {
	const message = messageOf(reply);
	const finish = message.tool_calls ? 'tool_calls' : 'stop';
	const common = { id: randomUUID(), created: Math.floor(Date.now() / 1000), model: MODEL };
	const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
	if (!isStreamed) {
		const choices = [{ index: 0, message, finish_reason: finish }];
		return void response.json({ ...common, object: 'chat.completion', choices, usage });
	}
	response.type('text/event-stream');
	for (const choice of [
		{ index: 0, delta: message, finish_reason: null },
		{ index: 0, delta: {}, finish_reason: finish },
	]) {
		const chunk = { ...common, object: 'chat.completion.chunk', choices: [choice] };
		response.write(`data: ${JSON.stringify(chunk)}\n\n`);
	}
	response.end('data: [DONE]\n\n');
}

/**
 * Starts a server on loopback that stands in for a chat model: it speaks as much of OpenAI's chat
 * completions API as n8n's OpenAI Chat Model asks for, streamed or not, and says what the script says.
 */
export async function startStandInModel(script: ModelScript): Promise<StandInModel> {
	const requests: ModelRequest[] = [];
	const app = express();
	app.use(express.json({ limit: '16mb' }));
	app.get('/v1/models', (_, response) => {
		response.json({ object: 'list', data: [{ id: MODEL, object: 'model' }] });
	});
	app.post('/v1/chat/completions', async ({ body }, response) => {
		const request = body as ModelRequest;
		const count = requests.push(request) - 1;
		const reply = await script(request, count);
		const { status = 200, content } = reply;
		if (status === 200) sendReply(response, reply, request.stream === true);
		else response.status(status).json({ error: { message: content, type: 'stand_in' } });
	});
	const server = createServer(app);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		requests,
		async close() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}

/** Gives n8n a credential for the model, as its nodes name it. */
export async function addModelCredential({ api }: RunningN8n, { baseUrl }: StandInModel) {
	const data = { apiKey: 'stand-in', url: baseUrl };
	const credential = { name: 'Stand-in model', type: 'openAiApi', data };
	const { id } = await api.request<{ id: string }>('POST', '/credentials', credential);
	return { openAiApi: { id, name: credential.name } };
}
