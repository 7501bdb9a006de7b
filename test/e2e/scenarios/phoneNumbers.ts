/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import { receiveMessage, type PhoneNumber, type Sandbox } from '../../../sandbox';
import { executionOf } from '../support/execution';
import { until, whileNothingShouldHappen } from '../support/until';
import { triggerWorkflow } from '../support/webhookWorkflow';
import { activateAgain, deactivate } from './activation';
import type { Play } from './play';

const OLD = ['https://old.example.com/sms', null];

const messageUrlsOf = (numbers: PhoneNumber[]) => numbers.map(({ sms_url }) => sms_url);

const addNumbers = (sandbox: Sandbox) =>
	OLD.map((sms_url, index) =>
		sandbox.addPhoneNumber({ phone_number: `+1310555015${index}`, sms_url }),
	);

const triggerFor = (numbers: PhoneNumber[]) =>
	triggerWorkflow('Phone numbers', {
		events: ['message.received'],
		phoneNumbers: numbers.map(({ sid }) => sid),
		options: { reply: 'Thank you <3' },
	});

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
