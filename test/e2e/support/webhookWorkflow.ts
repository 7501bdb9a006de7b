import { randomUUID } from 'node:crypto';
import type { IConnections, INode, INodeParameters } from 'n8n-workflow';
import { activateWorkflow, type Workflow } from '../../../local/demo/exampleWorkflow';
import { post } from '../../../local/demo/paymentPage';
import type { RunningN8n } from '../../../local/n8n/start';

/** A SignalWire node with a webhook of its own before it. */
export interface Step {
	/** The same for all of its nodes. */
	name: string;
	/** The SignalWire node: its parameters, and whatever is set in its settings. */
	node: Partial<INode> & { parameters: INodeParameters };
}

const TYPE_VERSIONS: Record<string, number> = {
	webhook: 2,
	splitOut: 1,
	set: 3.4,
	executeWorkflow: 1.2,
	executeWorkflowTrigger: 1.1,
};

/** One of n8n's own nodes. */
export const n8nNode = (name: string, type: string, parameters: INodeParameters): INode => ({
	id: randomUUID(),
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion: TYPE_VERSIONS[type] ?? 1,
	position: [0, 0],
	parameters,
});

export const signalWireNode = (
	name: string,
	node: Partial<INode> & { parameters: INodeParameters },
): INode => ({
	id: randomUUID(),
	name,
	type: 'n8n-nodes-signalwire.signalWire',
	typeVersion: 1,
	position: [0, 0],
	...node,
});

/** A workflow of a SignalWire Trigger alone, which is called Trigger. */
export const triggerWorkflow = (name: string, parameters: INodeParameters): Workflow => ({
	name,
	nodes: [
		signalWireNode('Trigger', {
			parameters,
			type: 'n8n-nodes-signalwire.signalWireTrigger',
			typeVersion: 1.1,
			webhookId: randomUUID(),
		}),
	],
	connections: {},
	settings: { executionOrder: 'v1' },
});

/** Connections from one node's outputs, each to a node. */
export const outputsTo = (...names: string[]) => ({
	main: names.map((node) => [{ node, type: 'main' as const, index: 0 }]),
});

/** A webhook whose answer holds all items of the last node. */
export const webhookNode = (name: string): INode => ({
	...n8nNode(name, 'webhook', {
		httpMethod: 'POST',
		path: randomUUID(),
		responseMode: 'lastNode',
		responseData: 'allEntries',
		options: {},
	}),
	webhookId: randomUUID(),
});

/** Gives an item for each of a list in the webhook's body. */
export const itemsNode = (name: string) =>
	n8nNode(name, 'splitOut', { fieldToSplitOut: 'body.items', options: {} });

/** Says which of the items it is linked to, beside what it got. */
export const ticketNode = (name: string, items: string) =>
	n8nNode(name, 'set', {
		mode: 'raw',
		jsonOutput: `={{ { ticket: $('${items}').item.json.ticket, json: $json } }}`,
		options: {},
	});

/** The names of a step's nodes. */
export const namesOf = (step: string) => ({
	webhook: `${step}: webhook`,
	items: `${step}: items`,
	node: `${step}: SignalWire`,
	done: `${step}: done`,
	failed: `${step}: failed`,
});

/**
 * A workflow with a webhook for each step, the SignalWire node that gets an item for each of a list
 * in the webhook's body, and a node behind each of its outputs that tells the tickets.
 */
export function webhookWorkflow(name: string, steps: Step[]) {
	const nodes: INode[] = [];
	const connections: IConnections = {};
	for (const step of steps) {
		const names = namesOf(step.name);
		nodes.push(
			webhookNode(names.webhook),
			itemsNode(names.items),
			signalWireNode(names.node, step.node),
			ticketNode(names.done, names.items),
			ticketNode(names.failed, names.items),
		);
		connections[names.webhook] = outputsTo(names.items);
		connections[names.items] = outputsTo(names.node);
		connections[names.node] = outputsTo(names.done, names.failed);
	}
	return { name, nodes, connections, settings: { executionOrder: 'v1' } };
}

/** What a step's webhook answered. */
export interface StepAnswer {
	status: number;
	text: string;
	/** What came out at the last node; empty when the workflow failed. */
	results: Array<{ ticket?: unknown; json?: Record<string, unknown> }>;
}

/** Which items came out of the step. */
export const ticketsOf = (results: StepAnswer['results']) => results.map(({ ticket }) => ticket);

/** Activates steps, and calls their webhooks. */
export async function activateSteps(
	n8n: RunningN8n,
	name: string,
	steps: Step[],
	credential = n8n.credential,
) {
	const workflow: Workflow = webhookWorkflow(name, steps);
	const { id, webhooks } = await activateWorkflow(n8n, workflow, credential);
	/** Gives the items to a step, the tickets T0, T1 and so on with them. */
	const call = async (step: string, items: object[]): Promise<StepAnswer> => {
		const tickets = items.map((item, index) => ({ ticket: `T${index}`, ...item }));
		const { status, text, body } = await post(webhooks[namesOf(step).webhook], { items: tickets });
		const results = Array.isArray(body) ? (body as StepAnswer['results']) : [];
		return { status, text, results };
	};
	return { id, call };
}
