import './environment';
import { ExecuteContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeCredentialsDetails,
	INodeExecutionData,
	INodeParameters,
	INodeType,
	INodeTypes,
	IWorkflowExecuteAdditionalData,
	OnError,
} from 'n8n-workflow';
import { createEmptyRunExecutionData, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import { TestCredentials } from './credentials';
import { nodeTypes } from './nodeTypes';

const AI_TOOL = NodeConnectionTypes.AiTool;
const signalWire = nodeTypes.getByName('n8n-nodes-signalwire.signalWire') as INodeType;

/** The node as n8n offers it to agents: it has no input, and its output is a tool. */
const signalWireTool: INodeType = Object.create(signalWire, {
	description: {
		value: {
			...signalWire.description,
			name: 'signalWireTool',
			displayName: 'SignalWire Tool',
			inputs: [],
			outputs: [AI_TOOL],
		},
	},
}) as INodeType;

const agent: INodeType = {
	description: {
		...signalWire.description,
		name: 'agent',
		displayName: 'Agent',
		inputs: [NodeConnectionTypes.Main, { type: AI_TOOL }],
		properties: [],
		credentials: [],
	},
};

const types: Record<string, INodeType> = {
	'test.agent': agent,
	'n8n-nodes-signalwire.signalWireTool': signalWireTool,
};

const agentNodeTypes: INodeTypes = {
	...nodeTypes,
	getByName: (type) => types[type],
	getByNameAndVersion: (type) => types[type],
};

class CredentialsByName extends TestCredentials {
	constructor(private readonly byName: Record<string, ICredentialDataDecryptedObject>) {
		super({});
	}

	override async getDecrypted(
		_additionalData?: IWorkflowExecuteAdditionalData,
		details?: INodeCredentialsDetails,
	): Promise<ICredentialDataDecryptedObject> {
		return { ...this.byName[details!.name] };
	}
}

/** What an agent sees of a tool. */
export interface AgentTool {
	name: string;
	description: string;
	/** @returns what the model reads */
	invoke: (input: IDataObject) => Promise<string>;
}

export interface ToolOptions {
	name: string;
	parameters: INodeParameters;
	credentials: ICredentialDataDecryptedObject;
	onError?: OnError;
}

function node(name: string, type: string, others: Partial<INode> = {}): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters: {}, ...others };
}

/**
 * What an agent gets to work with when SignalWire nodes are connected to it as tools.
 *
 * @param items what the agent itself gets
 */
export async function toolsOf(
	tools: ToolOptions[],
	items: INodeExecutionData[] = [{ json: {} }],
): Promise<AgentTool[]> {
	const toolNodes = tools.map(({ name, parameters, onError }) =>
		node(name, 'n8n-nodes-signalwire.signalWireTool', {
			parameters,
			onError,
			credentials: { signalWireApi: { id: name, name } },
		}),
	);
	const agentNode = node('Agent', 'test.agent');
	const toAgent = { [AI_TOOL]: [[{ node: 'Agent', type: AI_TOOL, index: 0 }]] };
	const workflow = new Workflow({
		id: 'test',
		active: false,
		nodeTypes: agentNodeTypes,
		nodes: [agentNode, ...toolNodes],
		connections: Object.fromEntries(tools.map(({ name }) => [name, toAgent])),
		settings: { executionOrder: 'v1' },
	});
	const byName = Object.fromEntries(tools.map(({ name, credentials }) => [name, credentials]));
	const url = 'http://127.0.0.1:5678/';
	const context = new ExecuteContext(
		workflow,
		agentNode,
		{
			credentialsHelper: new CredentialsByName(byName),
			currentNodeExecutionIndex: 0,
			webhookWaitingBaseUrl: url,
			formWaitingBaseUrl: url,
		} as unknown as IWorkflowExecuteAdditionalData,
		'manual',
		createEmptyRunExecutionData(),
		0,
		items,
		{ main: [items] },
		{ node: agentNode, data: { main: [items] }, source: null },
		[],
	);
	return (await context.getInputConnectionData(AI_TOOL, 0)) as AgentTool[];
}
