import './environment';
import { ExecuteContext, RoutingNode } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	ICredentialsDecrypted,
	INode,
	INodeCredentialTestResult,
	INodeExecutionData,
	INodeType,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { createEmptyRunExecutionData, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import { SignalWireApi } from '../../../credentials/SignalWireApi.credentials';
import { TestCredentials } from './credentials';

const { name: type, test } = new SignalWireApi();

/** What n8n's RoutingNode throws for an answer that is not a success. */
type RequestError = Error & {
	cause?: { code?: string; response?: { status: number; statusText?: string } };
};

const failed = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

function temporaryNodeType(): INodeType {
	return {
		description: {
			displayName: 'No Operation, do nothing',
			name: 'n8n-nodes-base.noOp',
			group: ['organization'],
			version: 1,
			description: 'No Operation',
			defaults: { name: 'No Operation, do nothing' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					default: '',
					routing: { request: test.request },
				},
			],
		},
	};
}

async function request(data: ICredentialDataDecryptedObject) {
	const nodeType = temporaryNodeType();
	const node: INode = {
		id: 'temp',
		name: 'Temp-Node',
		type: nodeType.description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		credentials: { [type]: { id: '1', name: 'SignalWire' } },
	};
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => nodeType,
			getByNameAndVersion: () => nodeType,
			getKnownTypes: () => ({}),
		},
	});
	const context = new ExecuteContext(
		workflow,
		node,
		{
			credentialsHelper: new TestCredentials(data),
			currentNodeParameters: node.parameters,
			webhookWaitingBaseUrl: 'http://127.0.0.1:5678/',
			formWaitingBaseUrl: 'http://127.0.0.1:5678/',
		} as unknown as IWorkflowExecuteAdditionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const credential: ICredentialsDecrypted = { id: '1', name: 'SignalWire', type, data };
	return (await new RoutingNode(context, nodeType, credential).runNode())!;
}

function judgeError(error: RequestError): INodeCredentialTestResult {
	const { response, code } = error.cause ?? {};
	if (!response) return failed(code ?? error.message);
	for (const rule of test.rules ?? []) {
		if (rule.type === 'responseCode' && rule.properties.value === response.status) {
			return failed(rule.properties.message);
		}
	}
	return failed(response.statusText || `Received HTTP status code: ${response.status}`);
}

function judgeAnswer([[{ json }]]: INodeExecutionData[][]): INodeCredentialTestResult {
	for (const rule of test.rules ?? []) {
		if (rule.type !== 'responseSuccessBody') continue;
		if ((json as IDataObject | null)?.[rule.properties.key] === rule.properties.value)
			return failed(rule.properties.message);
	}
	return { status: 'OK', message: 'Connection successful!' };
}

/**
 * What the test of a credential shows in n8n's editor: the request goes through n8n-core, and its
 * outcome is judged as n8n's CredentialsTester service does.
 */
export async function testCredential(
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	return await request(data).then(judgeAnswer, judgeError);
}
