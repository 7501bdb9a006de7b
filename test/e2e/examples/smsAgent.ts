/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { receiveMessage, type Sandbox } from '../../../sandbox';
import { importExample } from '../../../local/demo/exampleWorkflow';
import type { RunningN8n } from '../../../local/n8n/start';
import { addModelCredential, startStandInModel, textOf, type ModelScript } from '../standInModel';
import type { Stage } from '../stage';
import { until, whileNothingShouldHappen } from '../support/until';

const OWN = '+13105550163';
const ANN = '+13105550150';
const BOB = '+13105550151';

/** Calls its tool, fails, or repeats what was said, as the customer's text asks for. */
const script: ModelScript = ({ messages, tools = [] }) => {
	const last = messages.at(-1)!;
	const text = textOf(last);
	if (last.role === 'tool') return { content: `I found: ${text}` };
	if (text.includes('look it up')) {
		return { toolCalls: [{ name: tools[0].function.name, arguments: {} }] };
	}
	if (text.includes('break')) return { status: 400, content: 'The model is out of order' };
	return { content: `You said: ${text}` };
};

const sentTo = (sandbox: Sandbox, number: string) =>
	[...sandbox.messages.values()]
		.filter(({ direction, to }) => direction === 'outbound-api' && to === number)
		.map(({ body }) => String(body));

/** The example of an agent that answers text messages, with n8n's own agent and memory. */
export async function playSmsAgent({ scenario, atEnd }: Stage, n8n: RunningN8n, sandbox: Sandbox) {
	const model = await startStandInModel(script);
	atEnd(async () => await model.close());
	const credentials = await addModelCredential(n8n, model);
	const { webhook } = await importExample(n8n, 'two-way-sms-agent.json', sandbox.origin, {
		'OpenAI Chat Model': { credentials },
	});
	sandbox.addPhoneNumber({ phone_number: OWN, sms_url: webhook });

	/** @returns what came back */
	const write = async (from: string, body: string) => {
		const before = sentTo(sandbox, from).length;
		const { error_code } = await receiveMessage(sandbox, { to: OWN, from, body });
		equal(error_code, undefined);
		return await until(`an answer to "${body}"`, () => sentTo(sandbox, from)[before]);
	};
	const lastTexts = () => model.requests.at(-1)!.messages.map(textOf);

	await scenario('an agent answers text messages, and remembers each conversation', async () => {
		equal(await write(ANN, 'I am Ann'), 'You said: I am Ann');
		equal(await write(BOB, 'I am Bob'), 'You said: I am Bob');
		equal(await write(ANN, 'Who am I?'), 'You said: Who am I?');
		const [system, ...others] = lastTexts();
		match(system, /text messages of customers/);
		deepEqual(others, ['I am Ann', 'You said: I am Ann', 'Who am I?']);
	});

	await scenario('its tool reads the messages of this customer only', async () => {
		const answer = await write(ANN, 'Please look it up');
		match(answer, /I am Ann/);
		ok(!answer.includes('I am Bob'));
	});

	await scenario('STOP, START and HELP are obeyed, and never reach the model', async () => {
		const asked = model.requests.length;
		match(await write(ANN, 'stop'), /no more messages/);
		match(await write(ANN, 'HELP'), /Example Company: call/);
		const before = sentTo(sandbox, ANN).length;
		await receiveMessage(sandbox, { to: OWN, from: ANN, body: 'Hello?' });
		await whileNothingShouldHappen();
		deepEqual([sentTo(sandbox, ANN).length, model.requests.length], [before, asked]);
		equal(await write(BOB, 'And me?'), 'You said: And me?');
		match(await write(ANN, 'START'), /again/);
		equal(await write(ANN, 'Back'), 'You said: Back');
	});

	await scenario('where the model fails, the customer gets an apology', async () => {
		match(await write(BOB, 'break'), /cannot answer by text/);
	});
}
