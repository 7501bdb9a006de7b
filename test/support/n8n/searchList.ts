import './environment';
import { LoadOptionsContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { SignalWire } from '../../../nodes/SignalWire/SignalWire.node';
import { SignalWireTrigger } from '../../../nodes/SignalWireTrigger/SignalWireTrigger.node';
import { TestCredentials } from './credentials';
import { nodeTypes } from './nodeTypes';

const { listSearch } = new SignalWire().methods;
const { loadOptions } = new SignalWireTrigger().methods;

export interface Search {
	method: keyof typeof listSearch;
	credentials: ICredentialDataDecryptedObject;
	parameters?: INodeParameters;
	filter?: string;
	paginationToken?: string;
}

/** What n8n gives to a list of the editor. */
function contextOf(
	type: string,
	current: INodeParameters,
	path: string,
	credentials: ICredentialDataDecryptedObject,
): LoadOptionsContext {
	const node: INode = {
		id: '1',
		name: 'Temp-Node',
		type: `n8n-nodes-signalwire.${type}`,
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
	return new LoadOptionsContext(workflow, node, additionalData, `parameters.${path}`);
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
	const context = contextOf('signalWire', current, 'callSid', credentials);
	return await listSearch[method].call(context, filter, paginationToken);
}

/** Fills the choices of the trigger's Phone Numbers in the same way. */
export async function loadPhoneNumbers(
	credentials: ICredentialDataDecryptedObject,
): Promise<INodePropertyOptions[]> {
	const current = { events: ['message.received'], verifySignature: true };
	const context = contextOf('signalWireTrigger', current, 'phoneNumbers', credentials);
	return await loadOptions.loadPhoneNumbers.call(context);
}

/** What a list shows of an error: its message, and the box below. */
export const shownOf = ({
	message,
	description,
}: Error & { description?: string | null }): string =>
	[message, description].filter(Boolean).join(' ');
