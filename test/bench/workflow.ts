interface Node {
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	credentials?: Record<string, { id: string; name: string }>;
	webhookId?: string;
}

/** Which of the two nodes does the same work. */
export type Contender = 'signalWire' | 'httpRequest';

const API_CREDENTIAL = 'signalWireApi';
const byId = (value: string) => ({ __rl: true, mode: 'id', value });

function contenderNode(contender: Contender, accountUrl: string): Omit<Node, 'credentials'> {
	if (contender === 'signalWire') {
		return {
			name: contender,
			type: 'n8n-nodes-signalwire.signalWire',
			typeVersion: 1,
			position: [600, 0],
			parameters: {
				resource: 'recording',
				operation: 'update',
				callSid: byId('={{ $json.call }}'),
				recordingSid: byId('={{ $json.recording }}'),
				status: 'paused',
				pauseBehavior: 'silence',
			},
		};
	}
	return {
		name: contender,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		position: [600, 0],
		parameters: {
			method: 'POST',
			url: `=${accountUrl}/Calls/{{ $json.call }}/Recordings/{{ $json.recording }}`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: API_CREDENTIAL,
			sendBody: true,
			contentType: 'form-urlencoded',
			bodyParameters: {
				parameters: [
					{ name: 'Status', value: 'paused' },
					{ name: 'PauseBehavior', value: 'silence' },
				],
			},
			options: {},
		},
	};
}

/** A workflow that gives one item per recording to the node that is measured. */
export function benchWorkflow(
	contender: Contender,
	accountUrl: string,
	credential: { id: string; name: string },
) {
	const nodes: Node[] = [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			parameters: { httpMethod: 'POST', path: contender, responseMode: 'lastNode', options: {} },
			webhookId: contender,
		},
		{
			name: 'Recordings',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			position: [300, 0],
			parameters: { fieldToSplitOut: 'body.recordings', options: {} },
		},
		{ ...contenderNode(contender, accountUrl), credentials: { [API_CREDENTIAL]: credential } },
	];
	const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
	return {
		name: `Bench: ${contender}`,
		nodes,
		connections: { Webhook: to('Recordings'), Recordings: to(contender) },
		settings: { executionOrder: 'v1' },
	};
}
