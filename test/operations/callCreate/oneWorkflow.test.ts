import '../../support/n8n/environment';
import { WorkflowExecute } from 'n8n-core';
import type { INode, INodeParameters } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalDataOf } from '../../support/n8n/additionalData';
import { nodeTypes } from '../../support/n8n/nodeTypes';
import { call } from '../../support/operations';
import { byId, linksFor, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

const signalWire = (name: string, parameters: object): INode => ({
	...{ id: name, name, type: 'n8n-nodes-signalwire.signalWire', typeVersion: 1 },
	...{ position: [0, 0], credentials: { signalWireApi: { id: '1', name: 'SignalWire' } } },
	parameters: parameters as INodeParameters,
});

const other = (name: string, type: string, parameters: object = {}): INode => ({
	...{ id: name, name, type, typeVersion: 1, position: [0, 0] },
	parameters: parameters as INodeParameters,
});

/** Runs the nodes one behind the other. */
async function runInARow(nodes: INode[]) {
	const names = nodes.map(({ name }) => name);
	const connections = Object.fromEntries(
		names
			.slice(0, -1)
			.map((name, index) => [
				name,
				{ main: [[{ node: names[index + 1], type: 'main' as const, index: 0 }]] },
			]),
	);
	const settings = { executionOrder: 'v1' as const };
	const options = { id: 'test', active: false, nodeTypes, nodes, connections, settings };
	const workflow = new Workflow(options);
	const engine = new WorkflowExecute(additionalDataOf(given.sandbox.credentials), 'manual');
	const { data } = await engine.run({ workflow, startNode: workflow.getNode(names[0])! });
	const { error, runData } = data.resultData;
	expect(error).toBeUndefined();
	return (name: string) => runData[name][0].data!.main[0]!;
}

it('a call is made, recorded and paused in one workflow, each item linked to its customer', async () => {
	const { sandbox } = given;
	const numbers = ['+13105550163', '+13105550164'];
	const customers = numbers.map((to, index) => ({ to, ticket: `T${index}` }));
	const callSid = byId('={{ $json.sid }}');
	const outputOf = await runInARow([
		other('Start', 'n8n-nodes-base.manualTrigger'),
		other('CRM', 'test.crm', { items: customers }),
		signalWire('Make', {
			...{ resource: 'call', operation: 'create', from: call.operations.create.fields.from },
			...{ to: '={{ $json.to }}', text: 'Hello', options: { record: true } },
		}),
		signalWire('Pause', {
			...{ resource: 'recording', operation: 'update', applyTo: 'activeRecordings', callSid },
		}),
		other('Done', 'test.readLinked', { linked: "={{ $('CRM').item.json.ticket }}" }),
	]);
	expect([...sandbox.recordings.values()].map(({ status }) => status)).toEqual(
		Array(2).fill('paused'),
	);
	const paused = outputOf('Pause');
	expect(paused.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
	expect(paused.map(({ json }) => sandbox.calls.get(String(json.call_sid))?.to)).toEqual(numbers);
	expect(outputOf('Done').map(({ json }) => json.linked)).toEqual(ticketsFor(2));
});
