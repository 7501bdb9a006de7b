/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import './environment';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'node:querystring';
import express, { type Request, type Response } from 'express';
import { WebhookContext, WorkflowExecute } from 'n8n-core';
import type { INode, IRun, IWebhookResponseData, WorkflowExecuteMode } from 'n8n-workflow';
import { createRunExecutionData, sleep } from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import { DataTables } from './dataTables';
import { nodeTypes } from './nodeTypes';
import { webhookDataOf, type TriggerWorkflow } from './triggerWebhook';

export interface ServerOptions extends TriggerWorkflow {
	/** Milliseconds that an execution waits for its place; n8n answers after them. */
	waitForPlace?: number;
	/** Whether n8n cannot store an execution, as when its database is gone. */
	failToStore?: boolean;
	dataTables?: DataTables;
}

export interface N8nServer {
	origin: string;
	trigger: INode;
	/** The addresses of the trigger's webhook. */
	productionUrl: string;
	testUrl: string;
	/** Every execution that was started, when it has ended. */
	runs: IRun[];
	/** What went wrong behind the node's back. */
	problems: unknown[];
	/** Waits until what was started has ended. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

const LARGEST_BODY = '16mb';

/** The types of bodies that n8n reads for a trigger above version 1. */
const READ_BY_N8N =
	/^(application\/json|text\/plain|application\/x-www-form-urlencoded|.*[/+]xml$)/;

/** n8n reads the body first, keeps it as it came, and parses it before it asks the node. */
function takeBodyApart(request: Request & { rawBody?: Buffer }): boolean {
	const type = request.headers['content-type']?.split(';')[0].toLowerCase();
	const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
	request.body = {};
	if (!READ_BY_N8N.test(type ?? '')) return true;
	request.rawBody = body;
	try {
		if (body.length > 0 && type === 'application/json') {
			request.body = JSON.parse(body.toString());
		} else if (type === 'application/x-www-form-urlencoded') {
			request.body = parse(body.toString(), undefined, undefined, { maxKeys: 1000 });
		}
		return true;
	} catch {
		return false;
	}
}

/**
 * A server that treats webhooks as n8n's own does (its webhook helpers), up to what the engine of
 * n8n-core does itself: the node's webhook and the execution.
 */
export async function startN8nServer(options: ServerOptions): Promise<N8nServer> {
	const { workflow, trigger, credentials, waitForPlace = 0, failToStore } = options;
	const { dataTables = new DataTables() } = options;
	const { webhook } = nodeTypes.getByNameAndVersion(trigger.type) as {
		webhook?: (this: WebhookContext) => Promise<IWebhookResponseData>;
	};
	const runs: IRun[] = [];
	const problems: unknown[] = [];
	const running = new Set<Promise<void>>();

	async function run({ workflowData }: IWebhookResponseData, mode: WorkflowExecuteMode) {
		const nodeExecutionStack = [{ node: trigger, data: { main: workflowData! }, source: null }];
		const execution = new WorkflowExecute(
			Object.assign(additionalDataOf(credentials, mode, origin), {
				'data-table': { dataTableProxyProvider: dataTables },
			}),
			mode,
			createRunExecutionData({ executionData: { nodeExecutionStack } }),
		);
		runs.push(await execution.processRunExecutionData(workflow));
	}

	async function take(request: Request, response: Response, mode: WorkflowExecuteMode) {
		if (!takeBodyApart(request)) return void response.status(422).json({ code: 422 });
		const webhookData = webhookDataOf(options, request.method, mode === 'manual');
		const additionalData = {
			...additionalDataOf(credentials, mode, origin),
			httpRequest: request,
			httpResponse: response,
		};
		const context = new WebhookContext(
			workflow,
			trigger,
			additionalData,
			mode,
			webhookData,
			[],
			null,
		);
		const result = await webhook!.call(context);
		if (!result.workflowData) return;
		await sleep(waitForPlace);
		if (failToStore) return void response.status(500).json({ message: 'The database is gone' });
		running.add(run(result, mode).catch((error: unknown) => void problems.push(error)));
		if (result.noWebhookResponse) return;
		response.status(webhookData.webhookDescription.responseCode as unknown as number);
		response.setHeader('content-security-policy', 'sandbox');
		response.json(undefined);
	}

	const app = express();
	app.use(express.raw({ type: () => true, limit: LARGEST_BODY }));
	for (const [endpoint, mode] of [
		['webhook', 'webhook'],
		['webhook-test', 'manual'],
	] as const) {
		const path = `/${endpoint}/${trigger.webhookId}/webhook`;
		app.all(path, (request, response) => {
			const taking = take(request, response, mode).catch((error: unknown) => {
				problems.push(error);
				response.status(500).end();
			});
			running.add(taking);
		});
	}
	const server = createServer(app);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		trigger,
		productionUrl: `${origin}/webhook/${trigger.webhookId}/webhook`,
		testUrl: `${origin}/webhook-test/${trigger.webhookId}/webhook`,
		runs,
		problems,
		async settled() {
			for (let count = -1; count < running.size; ) {
				count = running.size;
				await Promise.all(running);
			}
		},
		async close() {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}
