import { randomUUID } from 'node:crypto';
import { NodeConnectionTypes, type INode, type INodeParameters } from 'n8n-workflow';

const { AiTool, AiLanguageModel } = NodeConnectionTypes;

export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
	others: Partial<INode> = {},
): INode {
	return { id: randomUUID(), position: [0, 0], name, type, typeVersion, parameters, ...others };
}

/** This package's node as n8n offers it to agents. */
export const tool = (name: string, parameters: INodeParameters, others?: Partial<INode>) =>
	node(name, 'n8n-nodes-signalwire.signalWireTool', 1, parameters, others);

const connect = (nodes: INode[], type: string, user: string) =>
	Object.fromEntries(
		nodes.map(({ name }) => [name, { [type]: [[{ node: user, type, index: 0 }]] }]),
	);

const asWorkflow = (name: string, nodes: INode[], connections: object) => ({
	name,
	active: false,
	nodes,
	connections,
	settings: { executionOrder: 'v1' },
});

/** A webhook whose body is what an AI Agent of this version is asked, and which answers what it says. */
export function agentWorkflow(version: number, credentials: INode['credentials'], tools: INode[]) {
	const path = randomUUID();
	const webhook = { path, httpMethod: 'POST', responseMode: 'lastNode' };
	const prompt = { promptType: 'define', text: '={{ JSON.stringify($json.body) }}' };
	const model = node(
		'Model',
		'@n8n/n8n-nodes-langchain.lmChatOpenAi',
		1.2,
		{ model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
		{ credentials },
	);
	const nodes = [
		node('Webhook', 'n8n-nodes-base.webhook', 2, webhook, { webhookId: path }),
		node('Agent', '@n8n/n8n-nodes-langchain.agent', version, prompt),
		model,
		...tools,
	];
	return asWorkflow(`Agent ${version}`, nodes, {
		Webhook: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		...connect([model], AiLanguageModel, 'Agent'),
		...connect(tools, AiTool, 'Agent'),
	});
}

/** An MCP Server Trigger that offers the tools. */
export function mcpWorkflow(tools: INode[]) {
	const path = randomUUID();
	const server = node(
		'Server',
		'@n8n/n8n-nodes-langchain.mcpTrigger',
		2,
		{ path },
		{ webhookId: path },
	);
	return asWorkflow('MCP server', [server, ...tools], connect(tools, AiTool, 'Server'));
}
