import type { INode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox';
import { readExample } from '../exampleFile';
import { GONE } from './credentials';
import { nodeTypes } from './nodeTypes';

/** What somebody did to the nodes of an example, by their names. */
export type ExampleChanges = Record<string, Partial<INode>>;

/** Somebody deleted the credential that a node names. */
export const WITHOUT_CREDENTIAL: Partial<INode> = {
	credentials: { signalWireApi: { id: GONE, name: 'SignalWire sandbox' } },
};

export const DISABLED: Partial<INode> = { disabled: true };

/**
 * A workflow of examples/ with the credential of the sandbox in it.
 *
 * @throws {Error} when a change names no node
 */
export function exampleOf(file: string, sandbox: Sandbox, changes: ExampleChanges = {}): Workflow {
	const { name, nodes, connections, settings } = readExample(file, sandbox.origin);
	for (const node of nodes) {
		if (node.type.startsWith('n8n-nodes-signalwire.')) {
			node.credentials = { signalWireApi: { id: file, name: 'SignalWire sandbox' } };
		}
	}
	for (const [changed, change] of Object.entries(changes)) {
		const node = nodes.find((candidate) => candidate.name === changed);
		if (!node) throw new Error(`${file} has no node ${changed}`);
		Object.assign(node, change);
	}
	return new Workflow({ id: file, name, active: true, nodeTypes, nodes, connections, settings });
}
