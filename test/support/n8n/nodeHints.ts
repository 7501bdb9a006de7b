import './environment';
import type { IDataObject, NodeHint } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { SignalWire } from '../../../nodes/SignalWire/SignalWire.node';
import { nodeTypes } from './nodeTypes';

const { hints = [] } = new SignalWire().description;

/**
 * The hints that n8n's editor shows beside a node, evaluated as the editor evaluates them.
 *
 * @param json the first input item
 */
export function hintsFor(
	when: NodeHint['whenToDisplay'],
	parameters: IDataObject,
	json: IDataObject = {},
): string[] {
	const node = {
		id: 'send',
		name: 'Send',
		type: 'n8n-nodes-signalwire.signalWire',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { resource: 'message', operation: 'send', ...(parameters as object) },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const input = [{ json, pairedItem: { item: 0 } }];
	// As the editor does it, which takes what cannot be evaluated for no.
	const isShown = ({ displayCondition = '' }) => {
		try {
			const value = workflow.expression.getParameterValue(
				...([displayCondition, null, 0, 0, node.name, input, 'manual', {}] as const),
			);
			return value === true;
		} catch {
			return false;
		}
	};
	return hints
		.filter(({ whenToDisplay }) => whenToDisplay === when)
		.filter(isShown)
		.map(({ message }) => message);
}
