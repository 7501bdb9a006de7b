/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataDeduplicationService } from 'n8n-core';
import type { IConnections, IDeduplicationOutput, INode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { startN8nServer, type N8nServer } from './n8nServer';
import { nodeTypes } from './nodeTypes';

/** n8n's server keeps what was processed in its database, and gives the engine a way to ask. */
class ProcessedItems {
	private readonly known = new Set<string>();

	async checkProcessedAndRecord(items: unknown[]): Promise<IDeduplicationOutput> {
		const isKnown = (item: unknown) => this.known.has(String(item));
		const output = {
			new: items.filter((item) => !isKnown(item)),
			processed: items.filter(isKnown),
		} as IDeduplicationOutput;
		items.forEach((item) => this.known.add(String(item)));
		return output;
	}

	async getProcessedDataCount(): Promise<number> {
		return this.known.size;
	}
}

beforeAll(async () => await DataDeduplicationService.init(new ProcessedItems() as never));

/**
 * The server with a workflow of examples/ activated, as somebody who imports it would have it.
 *
 * @param triggerType of the node that starts it
 */
export async function startExample(
	file: string,
	triggerType: string,
	sandbox: Sandbox,
): Promise<N8nServer> {
	const text = readFileSync(join(__dirname, '../../../examples', file), 'utf8');
	const { nodes, connections, settings } = JSON.parse(
		text.replaceAll('http://127.0.0.1:8787', sandbox.origin),
	) as { nodes: INode[]; connections: IConnections; settings: object };
	for (const node of nodes) {
		if (node.type.startsWith('n8n-nodes-signalwire.')) {
			node.credentials = { signalWireApi: { id: file, name: 'SignalWire sandbox' } };
		}
	}
	const workflow = new Workflow({
		id: file,
		name: file,
		active: true,
		nodeTypes,
		nodes,
		connections,
		settings,
	});
	const trigger = Object.values(workflow.nodes).find(({ type }) => type === triggerType)!;
	return await startN8nServer({ workflow, trigger, credentials: sandbox.credentials });
}
