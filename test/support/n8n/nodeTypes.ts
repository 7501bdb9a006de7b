import { DirectoryLoader, RoutingNode, type ExecuteContext } from 'n8n-core';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	INodeTypes,
	IVersionedNodeType,
} from 'n8n-workflow';
import { NodeConnectionTypes, NodeHelpers } from 'n8n-workflow';
import { SignalWire } from '../../../nodes/SignalWire/SignalWire.node';
import { SignalWireTrigger } from '../../../nodes/SignalWireTrigger/SignalWireTrigger.node';

const plainNode: INodeTypeDescription = {
	displayName: 'Plain',
	name: 'plain',
	group: ['transform'],
	version: 1,
	description: 'A node of the test workflow',
	defaults: { name: 'Plain' },
	inputs: [NodeConnectionTypes.Main],
	outputs: [NodeConnectionTypes.Main],
	properties: [
		{ displayName: 'Items', name: 'items', type: 'json', default: [] },
		{ displayName: 'Linked', name: 'linked', type: 'string', default: '' },
	],
};

/** Passes its input on; stands where the workflow starts. */
const passOn: INodeType = {
	description: plainNode,
	async execute(this: IExecuteFunctions) {
		return [this.getInputData().map((item, index) => ({ ...item, pairedItem: { item: index } }))];
	},
};

/** Gives the items of its parameter, as a CRM node would. */
const crm: INodeType = {
	description: plainNode,
	async execute(this: IExecuteFunctions) {
		const items = this.getNodeParameter('items', 0) as INodeExecutionData['json'][];
		return [items.map((json) => ({ json, pairedItem: { item: 0 } }))];
	},
};

/** Adds what its expression reads for each item, such as a field of the linked CRM item. */
const readLinked: INodeType = {
	description: plainNode,
	async execute(this: IExecuteFunctions) {
		return [
			this.getInputData().map((item, index) => ({
				json: { ...item.json, linked: this.getNodeParameter('linked', index) as string },
				pairedItem: { item: index },
			})),
		];
	},
};

const signalWire: INodeType = new SignalWire();
DirectoryLoader.applyDeclarativeNodeOptionParameters(signalWire);
// What n8n does with a declarative node when it loads it, and how it recognises one.
if (signalWire.description.requestDefaults !== undefined) {
	signalWire.execute = async function () {
		return (await new RoutingNode(this as ExecuteContext, signalWire).runNode()) ?? [];
	};
}

const types: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': passOn,
	'test.crm': crm,
	'test.readLinked': readLinked,
	'n8n-nodes-signalwire.signalWire': signalWire,
	'n8n-nodes-signalwire.signalWireTrigger': new SignalWireTrigger(),
};

/** n8n's own nodes, for the workflows in examples/. */
const N8N_NODES: Record<string, string> = {
	'n8n-nodes-base.aggregate': 'Transform/Aggregate/Aggregate',
	'n8n-nodes-base.dataTable': 'DataTable/DataTable',
	'n8n-nodes-base.httpRequest': 'HttpRequest/HttpRequest',
	'n8n-nodes-base.if': 'If/If',
	'n8n-nodes-base.removeDuplicates': 'Transform/RemoveDuplicates/RemoveDuplicates',
	'n8n-nodes-base.respondToWebhook': 'RespondToWebhook/RespondToWebhook',
	'n8n-nodes-base.set': 'Set/Set',
	'n8n-nodes-base.splitOut': 'Transform/SplitOut/SplitOut',
	'n8n-nodes-base.stickyNote': 'StickyNote/StickyNote',
	'n8n-nodes-base.stopAndError': 'StopAndError/StopAndError',
	'n8n-nodes-base.switch': 'Switch/Switch',
	'n8n-nodes-base.wait': 'Wait/Wait',
	'n8n-nodes-base.webhook': 'Webhook/Webhook',
};

function loadN8nNode(type: string, version?: number): INodeType {
	const path = `n8n-nodes-base/dist/nodes/${N8N_NODES[type]}.node.js`;
	const exported =
		jest.requireActual<Record<string, new () => INodeType | IVersionedNodeType>>(path);
	const [Node] = Object.values(exported);
	return NodeHelpers.getVersionedNodeType(new Node(), version);
}

export const nodeTypes: INodeTypes = {
	getByName: (type) => types[type],
	getByNameAndVersion: (type, version) =>
		type in N8N_NODES ? loadN8nNode(type, version) : types[type],
	getKnownTypes: () => ({}),
};
