import { randomUUID } from 'node:crypto';
import { activateWorkflow, type Workflow } from '../../local/demo/exampleWorkflow';
import { RECORDING } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { byTurns, type Comparison } from './comparison';
import { processorTime, type Stand } from './stand';

const CALLBACKS = 50;
const ROUNDS = 5;

function startedBy(type: string, typeVersion: number, parameters: object): Workflow {
	const id = randomUUID();
	const trigger = { name: 'Start', type, typeVersion, parameters, webhookId: id };
	return {
		name: type,
		nodes: [{ ...trigger, position: [0, 0] }],
		connections: {},
		settings: { executionOrder: 'v1' },
	} as Workflow;
}

/** What a callback costs n8n, beside one that n8n's own Webhook node takes unchecked. */
export async function compareCallbacks(stand: Stand): Promise<Comparison> {
	const { n8n, sandbox } = stand;
	const turn = async (workflow: Workflow) => {
		const { webhook } = await activateWorkflow(n8n, workflow);
		return async () => {
			const before = processorTime(stand);
			for (let count = 0; count < CALLBACKS; count++) {
				const fields = { ...RECORDING, RecordingSid: randomUUID() };
				const { signingKey } = sandbox.credentials;
				const { status } = await send(signedForm(webhook, fields, webhook, signingKey));
				if (status >= 300) throw new Error(`${workflow.name} answered ${status}`);
			}
			return (processorTime(stand) - before) / CALLBACKS;
		};
	};
	const trigger = startedBy('n8n-nodes-signalwire.signalWireTrigger', 1.1, {
		events: ['recording.completed'],
	});
	const webhook = startedBy('n8n-nodes-base.webhook', 2, {
		httpMethod: 'POST',
		path: 'callbacks',
		options: {},
	});
	const turns = { 'signalWire trigger': await turn(trigger), 'Webhook node': await turn(webhook) };
	return { what: 'A callback', unit: 'ms CPU', figures: await byTurns(turns, ROUNDS) };
}
