/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, ok } from 'node:assert/strict';
import { countNotes, noteWorkflow } from '../../../local/demo/callbackBurst';
import { overConnections } from '../../../local/demo/connections';
import { activateWorkflow } from '../../../local/demo/exampleWorkflow';
import { receiveMessage, type TakenMessage } from '../../../sandbox';
import { countAnswers, NOT_TAKEN } from './answers';
import type { Cluster } from './cluster';

const MESSAGES = 500;

/**
 * Many people write at the same moment. A message that is answered with a success is executed, once; for
 * all others SignalWire turns to the fallback address of the number.
 *
 * @param atOnce how many of the messages wait for an answer at the same time
 */
export async function takeMessages({ n8n, sandbox }: Cluster, atOnce = MESSAGES): Promise<string> {
	const workflow = noteWorkflow(sandbox, ['message.received'], 'MessageSid');
	const { webhook } = await activateWorkflow(n8n, workflow);
	const { phone_number: to } = sandbox.addPhoneNumber({ sms_url: webhook });
	const start = Date.now();
	const texts = Array.from({ length: MESSAGES }, (_, index) => `Message ${index}`);
	const messages: TakenMessage[] = [];
	await overConnections(atOnce, texts, async (body) => {
		messages.push(await receiveMessage(sandbox, { to, body }));
	});
	const seconds = (Date.now() - start) / 1000;

	const answers = messages.map(({ answers: [{ status }] }) => status);
	deepEqual(
		[...new Set(answers)].filter((answer) => answer !== 200 && !NOT_TAKEN.has(answer)),
		[],
	);
	const taken = messages.filter((_, index) => answers[index] === 200);
	const counts = await countNotes(
		sandbox,
		taken.map(({ message }) => message.sid),
	);
	deepEqual(
		taken.filter(({ message }) => counts.get(message.sid) !== 1),
		[],
	);
	// How many of all at once can be taken in time depends on the machine.
	ok(atOnce === MESSAGES || taken.length > MESSAGES / 2, countAnswers(answers));
	const others = counts.size - taken.length;
	return `${countAnswers(answers)}, in ${seconds.toFixed(1)} s; ${others} of the others executed as well`;
}
