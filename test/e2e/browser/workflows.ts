import type { INode } from 'n8n-workflow';
import type { Workflow } from '../../../local/demo/exampleWorkflow';
import { name as packageName } from '../../../package.json';

type Given = Pick<INode, 'name' | 'type' | 'parameters'> & Partial<INode>;

const START = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} };
const GAP = 220;

/** A node of this package that does something with recordings. */
export function signalWire(
	operation: string,
	parameters: INode['parameters'] = {},
	name = 'SignalWire',
): Given {
	const type = `${packageName}.signalWire`;
	return { name, type, parameters: { resource: 'recording', operation, ...parameters } };
}

/** A SID in a locator, as if it had been typed. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** A workflow of nodes that are connected one behind the other. */
export function chain(...given: Given[]): Workflow & { connections: object; pinData: object } {
	const nodes = given.map((node, index) => ({
		id: `node-${index}`,
		typeVersion: 1,
		position: [index * GAP, 0] as [number, number],
		...node,
	}));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
	);
	return { name: 'Browser', nodes, connections, pinData: {} };
}

/** The same with a manual start. */
export const fromStart = (...nodes: Given[]) => chain(START, ...nodes);
