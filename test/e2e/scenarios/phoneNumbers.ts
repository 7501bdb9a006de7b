/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import type { INodeParameters } from 'n8n-workflow';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import type { RunningN8n } from '../../../local/n8n/start';
import { receiveMessage, type PhoneNumber, type Sandbox } from '../../../sandbox';
import { executionOf } from '../support/execution';
import { until, whileNothingShouldHappen } from '../support/until';
import { signalWireNode } from '../support/webhookWorkflow';
import { deactivate } from './activation';
import type { Play } from './play';

const OLD = ['https://old.example.com/sms', null];

const messageUrlsOf = (numbers: PhoneNumber[]) => numbers.map(({ sms_url }) => sms_url);

const addNumbers = (sandbox: Sandbox) =>
	OLD.map((sms_url, index) =>
		sandbox.addPhoneNumber({ phone_number: `+1310555015${index}`, sms_url }),
	);

const triggerFor = (numbers: PhoneNumber[]) => ({
	name: 'Phone numbers',
	nodes: [
		{
			...signalWireNode('Trigger', {
				parameters: {
					events: ['message.received'],
					phoneNumbers: numbers.map(({ sid }) => sid),
					options: { reply: 'Thank you <3' },
				} as INodeParameters,
			}),
			...{ type: 'n8n-nodes-signalwire.signalWireTrigger', typeVersion: 1.1 },
			webhookId: randomUUID(),
		},
	],
	connections: {},
	settings: { executionOrder: 'v1' },
});

async function activateAgain({ api }: RunningN8n, id: string) {
	const { versionId } = await api.request<{ versionId: string }>('GET', `/workflows/${id}`);
	await api.request('POST', `/workflows/${id}/activate`, { versionId });
}

async function expectMessageUrls(numbers: PhoneNumber[], wanted: Array<string | null>) {
	const isSo = () => messageUrlsOf(numbers).join() === wanted.join();
	await until(`the Message URLs ${wanted.join()}`, isSo).catch(() => undefined);
	deepEqual(messageUrlsOf(numbers), wanted);
}

/** Numbers that a trigger takes while its workflow is active. */
export const phoneNumbers: Play = async ({ scenario }, { n8n, sandbox }) => {
	await scenario(
		'phone numbers: messages come, are replied to, and then go elsewhere',
		async () => {
			sandbox.reset();
			const numbers = addNumbers(sandbox);
			const { id, webhook } = await activateWorkflow(n8n, triggerFor(numbers));
			deepEqual(messageUrlsOf(numbers), [webhook, webhook]);
			const { phone_number: to } = numbers[1];
			const { message, reply } = await receiveMessage(sandbox, { to, body: 'שלום 🎉' });
			equal(reply?.body, 'Thank you <3');
			const { outputsOf } = await executionOf(n8n, id);
			const [[{ json }]] = outputsOf('Trigger');
			deepEqual([json.MessageSid, json.Body], [message.sid, 'שלום 🎉']);
			await deactivate(n8n, id);
			await expectMessageUrls(numbers, OLD);
		},
	);

	await scenario('phone numbers: SignalWire is down when they are to be given back', async () => {
		sandbox.reset();
		const numbers = addNumbers(sandbox);
		const { id, webhook } = await activateWorkflow(n8n, triggerFor(numbers));
		sandbox.faults.add({ fault: { kind: 'reset' } });
		await deactivate(n8n, id);
		await until('n8n has given up', async () =>
			(await readFile(n8n.logFile, 'utf8')).includes(
				`the Message URL of ${numbers[1].phone_number}`,
			),
		);
		// What should not happen is that the old addresses are forgotten.
		await whileNothingShouldHappen();
		deepEqual(messageUrlsOf(numbers), [webhook, webhook]);
		sandbox.faults.clear();
		await activateAgain(n8n, id);
		await expectMessageUrls(numbers, [webhook, webhook]);
		await until('it is active', async () => {
			const path = `/workflows/${id}`;
			return (await n8n.api.request<{ active: boolean }>('GET', path)).active;
		});
		await deactivate(n8n, id);
		await expectMessageUrls(numbers, OLD);
	});

	await scenario('phone numbers: one that something else handles is refused in words', async () => {
		sandbox.reset();
		const numbers = addNumbers(sandbox);
		sandbox.handle(numbers[1], { sms: 'laml_application' });
		await rejects(activateWorkflow(n8n, triggerFor(numbers)), (error: Error) => {
			match(error.message, /\+13105550151: a cXML application handles its messages/);
			return true;
		});
		deepEqual(messageUrlsOf(numbers), OLD);
	});
};
