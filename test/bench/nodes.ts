import type { Workflow } from '../../local/demo/exampleWorkflow';

export type WorkNode = Workflow['nodes'][number] & { credentials?: object };
type Credential = { id: string; name: string };
export type NodeParameters = WorkNode['parameters'];

/** Where the work of a workflow is sent to. */
export interface Target {
	/** The account's address below the API. */
	accountUrl: string;
	credential: Credential;
	/** The same for the node that the package is compared with (./plain). */
	plainCredential: Credential;
}

const position: [number, number] = [0, 0];

/** A node of a workflow, as the editor saves it. */
export function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: NodeParameters,
): WorkNode {
	return { name, type, typeVersion, position, parameters };
}

/** The node with a credential of this package. */
const withCredential = (made: WorkNode, { credential }: Target): WorkNode => ({
	...made,
	credentials: { signalWireApi: credential },
});

/** n8n's HTTP Request node, with the credential of the account. */
export function httpRequest(name: string, target: Target, parameters: NodeParameters): WorkNode {
	const common = {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'signalWireApi',
		options: {},
	};
	const made = node(name, 'n8n-nodes-base.httpRequest', 4.2, { ...common, ...parameters });
	return withCredential(made, target);
}

/** The node of this package. */
export function signalWire(name: string, target: Target, parameters: NodeParameters): WorkNode {
	return withCredential(node(name, 'n8n-nodes-signalwire.signalWire', 1, parameters), target);
}

/** The plainest declarative node that pauses a recording. */
export const plain = (
	name: string,
	{ plainCredential }: Target,
	parameters: NodeParameters,
): WorkNode => ({
	...node(name, 'n8n-nodes-plain.plain', 1, parameters),
	credentials: { plainApi: plainCredential },
});

/** n8n's Split Out node. */
export const splitOut = (fieldToSplitOut: string) =>
	node('Each', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut, options: {} });

/** A workflow of nodes in a row behind a webhook, which answers when the last one has ended. */
export function behindWebhook(name: string, work: WorkNode[]): Workflow {
	const parameters = { httpMethod: 'POST', path: name, responseMode: 'lastNode', options: {} };
	const webhook = { ...node('Webhook', 'n8n-nodes-base.webhook', 2, parameters), webhookId: name };
	const nodes = [webhook, ...work];
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map((to, index) => [
				nodes[index].name,
				{ main: [[{ node: to.name, type: 'main', index: 0 }]] },
			]),
	);
	return { name, nodes, connections, settings: { executionOrder: 'v1' } } as Workflow;
}
