import './environment';
import { WorkflowExecute } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
	NodeParameterValueType,
	OnError,
} from 'n8n-workflow';
import { sleep, Workflow } from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import { nodeTypes } from './nodeTypes';

export interface RunOptions {
	credentials: ICredentialDataDecryptedObject;
	parameters: INodeParameters;
	/** What the node before gives, one per item. */
	items: IDataObject[];
	onError?: OnError;
	/** How often Retry On Fail runs the node; off without it. */
	maxTries?: number;
	/** Milliseconds after which the execution is cancelled. */
	cancelAfter?: number;
}

export interface RunResult {
	run: IRun;
	/** The SignalWire node's first output. */
	output: INodeExecutionData[];
	/** Its error output. */
	errorOutput: INodeExecutionData[];
	/** For each item of both outputs, what `$('CRM').item.json.ticket` gives behind the node. */
	tickets: unknown[];
	errorTickets: unknown[];
	/** Why the workflow stopped. */
	error?: Error & { description?: string; httpCode?: string; context?: IDataObject };
}

function node(name: string, type: string, parameters: INodeParameters = {}): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}

const main = (...outputs: string[][]) => ({
	main: outputs.map((names) =>
		names.map((name) => ({ node: name, type: 'main' as const, index: 0 })),
	),
});

function workflowOf({ items, parameters, onError, maxTries }: RunOptions): Workflow {
	const linked = { linked: "={{ $('CRM').item.json.ticket }}" };
	return new Workflow({
		id: 'test',
		active: false,
		nodeTypes,
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger'),
			node('CRM', 'test.crm', { items: items as NodeParameterValueType }),
			{
				...node('SignalWire', 'n8n-nodes-signalwire.signalWire', parameters),
				onError,
				...(maxTries && { retryOnFail: true, maxTries, waitBetweenTries: 1 }),
				credentials: { signalWireApi: { id: '1', name: 'SignalWire' } },
			},
			node('Done', 'test.readLinked', linked),
			node('Failed', 'test.readLinked', linked),
		],
		connections: {
			Start: main(['CRM']),
			CRM: main(['SignalWire']),
			SignalWire: main(['Done'], ['Failed']),
		},
		settings: { executionOrder: 'v1' },
	});
}

function outputOf(run: IRun, nodeName: string, index = 0): INodeExecutionData[] {
	return run.data.resultData.runData[nodeName]?.[0]?.data?.main[index] ?? [];
}

/**
 * Runs a workflow of a start, a CRM, the SignalWire node, and a node behind each of its outputs,
 * through n8n-core's engine.
 */
export async function runSignalWire(options: RunOptions): Promise<RunResult> {
	const workflow = workflowOf(options);
	const engine = new WorkflowExecute(additionalDataOf(options.credentials), 'manual');
	const running = engine.run({ workflow, startNode: workflow.getNode('Start')! });
	if (options.cancelAfter !== undefined) {
		void sleep(options.cancelAfter).then(() => running.cancel());
	}
	const run = await running;
	const linkedOf = (name: string) => outputOf(run, name).map(({ json }) => json.linked);
	return {
		run,
		output: outputOf(run, 'SignalWire'),
		errorOutput: outputOf(run, 'SignalWire', 1),
		tickets: linkedOf('Done'),
		errorTickets: linkedOf('Failed'),
		error: run.data.resultData.error as RunResult['error'],
	};
}
