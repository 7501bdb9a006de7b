import './environment';
import { LoadOptionsContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeListSearchResult,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { SignalWire } from '../../../nodes/SignalWire/SignalWire.node';
import { TestCredentials } from './credentials';
import { nodeTypes } from './nodeTypes';

const { listSearch } = new SignalWire().methods;

export interface Search {
	method: keyof typeof listSearch;
	credentials: ICredentialDataDecryptedObject;
	parameters?: INodeParameters;
	filter?: string;
	paginationToken?: string;
}

/** Fills a list of the editor as n8n's DynamicNodeParametersService does. */
export async function searchList({
	method,
	credentials,
	parameters = {},
	filter,
	paginationToken,
}: Search): Promise<INodeListSearchResult> {
	const current = { resource: 'recording', operation: 'update', ...parameters };
	const node: INode = {
		id: '1',
		name: 'Temp-Node',
		type: 'n8n-nodes-signalwire.signalWire',
		typeVersion: 1,
		position: [0, 0],
		parameters: current,
		credentials: { signalWireApi: { id: '1', name: 'SignalWire' } },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = {
		credentialsHelper: new TestCredentials(credentials),
		currentNodeParameters: current,
	} as unknown as IWorkflowExecuteAdditionalData;
	const context = new LoadOptionsContext(workflow, node, additionalData, 'parameters.callSid');
	return await listSearch[method].call(context, filter, paginationToken);
}

/** What a list shows of an error: its message, and the box below. */
export const shownOf = ({
	message,
	description,
}: Error & { description?: string | null }): string =>
	[message, description].filter(Boolean).join(' ');
