import './environment';
import { WorkflowExecute } from 'n8n-core';
import type { IDataObject, IRun } from 'n8n-workflow';
import { createRunExecutionData } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { additionalDataOf } from './additionalData';
import { DataTables } from './dataTables';
import { exampleOf, type ExampleChanges } from './exampleWorkflow';

export interface WebhookAnswer {
	status: number;
	body: IDataObject;
	/** The execution, which may go on after the answer. */
	ended: Promise<IRun>;
}

interface ExampleCall {
	file: string;
	sandbox: Sandbox;
	/** What the page sends. */
	body: unknown;
	/** The webhook's node, where the workflow has several. */
	webhook?: string;
	changes?: ExampleChanges;
	dataTables?: DataTables;
}

let executions = 0;

/**
 * Runs a workflow of examples/ from its webhook on, through n8n-core's engine, with what n8n's
 * webhook gives for a POST of JSON. Where no Respond to Webhook node was reached, the answer is what
 * n8n's server gives then.
 */
export async function callExample({
	file,
	sandbox,
	body,
	webhook = 'Payment page',
	changes,
	dataTables = new DataTables(),
}: ExampleCall): Promise<WebhookAnswer> {
	const workflow = exampleOf(file, sandbox, changes);
	const node = workflow.getNode(webhook)!;
	const json = { headers: {}, params: {}, query: {}, body } as IDataObject;
	const additionalData = additionalDataOf(sandbox.credentials, 'webhook');
	executions += 1;
	Object.assign(additionalData, {
		executionId: String(executions),
		'data-table': { dataTableProxyProvider: dataTables },
	});
	const engine = new WorkflowExecute(
		additionalData,
		'webhook',
		createRunExecutionData({
			executionData: { nodeExecutionStack: [{ node, data: { main: [[{ json }]] }, source: null }] },
		}),
	);
	return await new Promise((resolve, reject) => {
		additionalData.hooks!.addHandler('sendResponse', (response) => {
			const sent = response as unknown as { statusCode: number; body: IDataObject };
			resolve({ status: sent.statusCode, body: sent.body, ended });
		});
		const ended: Promise<IRun> = engine.processRunExecutionData(workflow);
		ended.then(({ data }) => {
			const status = data.resultData.error ? 500 : 200;
			resolve({ status, body: {}, ended });
		}, reject);
	});
}
