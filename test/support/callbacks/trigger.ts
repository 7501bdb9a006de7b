import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IDataObject, INode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { startN8nServer, type N8nServer, type ServerOptions } from '../n8n/n8nServer';
import { nodeTypes } from '../n8n/nodeTypes';
import { SIGNING_KEY } from './recordingCallback';
import type { TriggerWorkflow } from '../n8n/triggerWebhook';

export const CREDENTIALS: ICredentialDataDecryptedObject = {
	spaceUrl: 'example.signalwire.com',
	projectId: '720796a0-8ee9-4350-83bd-2d07a3121f1e',
	apiToken: 'PTexample',
	signingKey: SIGNING_KEY,
};

/** The trigger as it is saved with a workflow. */
export function triggerNode(parameters: IDataObject = {}): INode {
	return {
		id: randomUUID(),
		name: 'SignalWire Trigger',
		type: 'n8n-nodes-signalwire.signalWireTrigger',
		typeVersion: 1.1,
		position: [0, 0],
		webhookId: randomUUID(),
		parameters: { events: ['recording.completed'], ...parameters } as INode['parameters'],
		credentials: { signalWireApi: { id: randomUUID(), name: 'SignalWire' } },
	};
}

/** A workflow of the trigger and a node behind it. */
export function triggerWorkflow(
	parameters: IDataObject = {},
	credentials = CREDENTIALS,
	trigger = triggerNode(parameters),
	staticData?: IDataObject,
	id = randomUUID() as string,
): TriggerWorkflow {
	const linked = { linked: "={{ $('SignalWire Trigger').item.json.RecordingSid }}" };
	const behind = { ...trigger, id: randomUUID(), name: 'Done', parameters: linked };
	const workflow = new Workflow({
		id,
		active: true,
		nodeTypes,
		nodes: [trigger, { ...behind, type: 'test.readLinked', webhookId: undefined }],
		connections: {
			[trigger.name]: { main: [[{ node: 'Done', type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
		staticData,
	});
	return { workflow, trigger: workflow.getNode(trigger.name)!, credentials };
}

const open: N8nServer[] = [];

afterEach(
	async () => await Promise.all(open.splice(0).map(async (server) => await server.close())),
);

/** A server with a trigger of the given parameters, for one test. */
export async function givenTrigger(
	parameters: IDataObject = {},
	options: Partial<ServerOptions> = {},
): Promise<N8nServer> {
	const { credentials, ...others } = options;
	const server = await startN8nServer({ ...triggerWorkflow(parameters, credentials), ...others });
	open.push(server);
	return server;
}

/** What the node behind the trigger got, in each execution. */
export function received({ runs }: N8nServer): IDataObject[] {
	return runs.flatMap((run) => {
		const [items = []] = run.data.resultData.runData.Done?.[0]?.data?.main ?? [];
		return (items ?? []).map(({ json }) => json);
	});
}
