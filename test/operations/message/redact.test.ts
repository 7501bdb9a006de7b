import type { IDataObject } from 'n8n-workflow';
import { message } from '../../support/operations';
import { linksFor, runOperation, SHORT_TIMEOUT, ticketsFor } from '../../support/runOperation';
import { behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const REDACT = message.operations.redact;

const givenMessages = (count: number, fields: object = { status: 'delivered' }) =>
	message.add(given.sandbox, count, { body: 'My card is 4111 1111', ...fields });

const itemsFor = (messages: Array<{ sid: string }>): IDataObject[] =>
	messages.map(({ sid }) => ({ messageSid: sid }));

it.each(['', null] as const)(
	'posts an empty text, and succeeds when SignalWire shows %j',
	async (redactedBody) => {
		const { sandbox } = given;
		behave(sandbox, { redactedBody });
		const messages = givenMessages(2);
		const { output, tickets } = await runOperation(sandbox, REDACT, itemsFor(messages));
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(output.map(({ json }) => json.body)).toEqual([redactedBody, redactedBody]);
		expect(messages.map(({ body }) => body)).toEqual([redactedBody, redactedBody]);
		expect(sandbox.requests.map(({ body }) => body)).toEqual(['Body=', 'Body=']);
	},
);

it.each(['queued', 'initiated'])('says why not while it is %s, and what to do', async (status) => {
	const { sandbox } = given;
	const [waiting] = givenMessages(1, { status });
	const [other] = givenMessages(1);
	const { errorOutput, tickets } = await runOperation(sandbox, REDACT, itemsFor([waiting, other]), {
		onError: 'continueErrorOutput',
	});
	expect(tickets).toEqual(['T1']);
	expect(errorOutput[0].json.error).toBe(
		`SignalWire refused to redact message ${waiting.sid}: The message is still ${status}`,
	);
	expect(errorOutput[0].error?.description).toContain('Try again when its status is sent.');
	expect(waiting.body).not.toBe('');
});

it('fails where SignalWire accepts it and still shows the text', async () => {
	const { sandbox } = given;
	const messages = givenMessages(2);
	const [lying] = messages;
	sandbox.faults.add({ method: 'POST', path: lying.sid, fault: { kind: 'ignored' } });
	const { errorOutput, tickets } = await runOperation(sandbox, REDACT, itemsFor(messages), {
		onError: 'continueErrorOutput',
	});
	expect(tickets).toEqual(['T1']);
	expect(errorOutput[0].json.error).toBe(
		'SignalWire did not confirm that the text of the message is gone',
	);
	expect(errorOutput[0].error?.description).toContain('that it has 20 characters');
	expect(JSON.stringify(errorOutput)).not.toContain('4111');
});

it('reads the message again where the answer does not show it', async () => {
	const { sandbox } = given;
	const messages = givenMessages(2);
	const fault = { kind: 'emptyObject', carriedOut: true } as const;
	sandbox.faults.add({ method: 'POST', path: messages[0].sid, fault });
	const { output, tickets } = await runOperation(sandbox, REDACT, itemsFor(messages));
	expect(tickets).toEqual(ticketsFor(2));
	expect(output.map(({ json }) => [json.sid, json.body])).toEqual(
		messages.map(({ sid }) => [sid, '']),
	);
	expect(requestsOf(sandbox, 'GET')).toHaveLength(1);
});

it('succeeds where the answer got lost, and where it was redacted before', async () => {
	const { sandbox } = given;
	const [lost, before] = givenMessages(2);
	before.body = '';
	sandbox.faults.add({ method: 'POST', path: lost.sid, fault: { kind: 'resetAfter' } });
	const fault = { kind: 'status', status: 422, code: 50509 } as const;
	sandbox.faults.add({ method: 'POST', path: before.sid, fault });
	const { output, tickets } = await runOperation(sandbox, REDACT, itemsFor([lost, before]), {
		timeout: SHORT_TIMEOUT,
	});
	expect(tickets).toEqual(ticketsFor(2));
	expect(output.map(({ json }) => json.body)).toEqual(['', '']);
});

it('does not take a response without the text for one whose text is gone', async () => {
	behave(given.sandbox, { missingFields: true });
	const { error } = await runOperation(given.sandbox, REDACT, itemsFor(givenMessages(1)));
	expect(error?.message).toBe('SignalWire did not confirm that the text of the message is gone');
	expect(error?.description).toContain('nothing of its text');
});
