/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { behave } from '../../test/support/sandbox';
import { createdAt, type Message } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

const formOf = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

const NUMBERS = { From: '+13105550150', To: '+13105550163' };

const send = async (fields: Record<string, string>) =>
	await given.client.post('/Messages', formOf({ ...NUMBERS, Body: 'Hello', ...fields }));

async function messageWith(fields: Record<string, string>): Promise<Message> {
	return given.sandbox.messages.get((await send(fields)).json.sid)!;
}

/** Waits until a message has a status that is its last one. */
async function ended(message: Message, statuses = ['delivered', 'undelivered']) {
	while (!statuses.includes(message.status)) await wait(1);
	return message;
}

const listed = async (query = '') =>
	((await given.client.send(`/Messages${query}`)).json as unknown as { messages: Message[] })
		.messages;

describe('a message that is sent', () => {
	it('is queued at first, then sent, then delivered, and each is told', async () => {
		const { sandbox } = given;
		behave(sandbox, { messageStep: 1, callbackPause: 1 });
		const StatusCallback = 'http://127.0.0.1:9/';
		const { status, json } = await send({ StatusCallback, Body: 'ünïcödé 🎉' });
		expect([status, json.status]).toEqual([201, 'queued']);
		const message = sandbox.messages.get(json.sid)!;
		expect(message).toMatchObject({ from: NUMBERS.From, to: NUMBERS.To, body: 'ünïcödé 🎉' });
		await ended(message);
		expect(message.status).toBe('delivered');
		expect(message.date_sent).not.toBeNull();
		const told = sandbox.callbacks.sent.map(({ fields }) => fields.MessageStatus);
		expect(told).toEqual(['queued', 'sent', 'delivered']);
		expect(sandbox.callbacks.sent[0].fields).toMatchObject({ MessageSid: json.sid, NumMedia: 0 });
	});

	it('is not delivered where its number says so, with the code', async () => {
		behave(given.sandbox, { messageStep: 1 });
		const message = await ended(await messageWith({ To: '+19955530007' }));
		expect([message.status, message.error_code]).toEqual(['undelivered', '30007']);
	});

	it('is refused where its number says so, with the code', async () => {
		const { status, json } = await send({ To: '+19955521610' });
		expect([status, json.code]).toEqual([400, 21610]);
		expect(given.sandbox.messages.size).toBe(0);
	});

	it('has its media, and is told of no further than sent', async () => {
		behave(given.sandbox, { messageStep: 1 });
		const urls = ['https://example.com/1.jpg', 'https://example.com/2.jpg'];
		const pairs = [
			...Object.entries(NUMBERS),
			...urls.map((url): [string, string] => ['MediaUrl', url]),
		];
		const { json } = await given.client.post('/Messages', new URLSearchParams(pairs).toString());
		const message = await ended(given.sandbox.messages.get(json.sid)!, ['sent']);
		expect([message.num_media, given.sandbox.media.size]).toEqual([2, 2]);
	});

	it.each([
		['neither text nor media', { Body: '' }, 21602],
		['too long a text', { Body: 'x'.repeat(1601) }, 21617],
		['no number', { To: 'Anna' }, 21211],
		['a validity out of range', { ValidityPeriod: '172801' }, 21624],
		['a price with five digits', { MaxPrice: '0.00001' }, 10000],
	])('is refused with %s', async (_, fields, code) => {
		expect((await send(fields as unknown as Record<string, string>)).json.code).toBe(code);
	});

	it('comes from a number of the project, if that has any, or from a number group', async () => {
		const { sandbox, client } = given;
		sandbox.addPhoneNumber({ phone_number: '+13105550111' });
		expect((await send({})).json.code).toBe(21212);
		expect((await send({ From: '+13105550111' })).status).toBe(201);
		const form = { To: NUMBERS.To, Body: 'Hi', MessagingServiceSid: randomUUID() };
		const { json } = await client.post('/Messages', formOf(form));
		const { from, messaging_service_sid } = sandbox.messages.get(json.sid)!;
		expect([from, messaging_service_sid]).toEqual(['+13105550111', form.MessagingServiceSid]);
		sandbox.addPhoneNumber({
			phone_number: '+13105550112',
			capabilities: { voice: true, sms: false, mms: false, fax: false },
		});
		expect((await send({ From: '+13105550112' })).json.code).toBe(21606);
	});

	it.each([
		['x'.repeat(160), 1],
		['x'.repeat(161), 2],
		['€'.repeat(80), 1],
		['€'.repeat(81), 2],
		['ж'.repeat(70), 1],
		['ж'.repeat(71), 2],
		['🎉'.repeat(36), 2],
	])('takes as many segments as its characters need: %s', async (body, segments) => {
		expect((await messageWith({ Body: body })).num_segments).toBe(segments);
	});
});

it('lists messages by number, status and day', async () => {
	const { sandbox } = given;
	const [first, second] = ['2026-01-01T12:00:00Z', '2026-01-03T12:00:00Z'].map((moment, index) =>
		sandbox.addMessage({ ...createdAt(moment), from: `+1310555010${index}` }),
	);
	const waiting = sandbox.addMessage({ status: 'queued', to: '+13105550199' });
	expect(await listed()).toEqual([waiting, second, first]);
	expect(await listed('?From=%2B13105550100')).toEqual([first]);
	expect(await listed('?To=%2B13105550199')).toEqual([waiting]);
	expect(await listed('?Status=queued')).toEqual([waiting]);
	expect(await listed('?DateSent%3E=2026-01-02')).toEqual([second]);
	expect(await listed('?DateSent%3C=2026-01-02')).toEqual([first]);
	expect((await given.client.send('/Messages?Status=sending')).status).toBe(400);
});

describe('the text of a message', () => {
	it.each(['', null] as const)('can be taken away, and is %j then', async (redactedBody) => {
		behave(given.sandbox, { redactedBody });
		const message = given.sandbox.addMessage({ status: 'delivered', body: 'Secret' });
		const { status, json } = await given.client.post(`/Messages/${message.sid}`, 'Body=');
		expect([status, json]).toMatchObject([200, { body: redactedBody }]);
		expect(message.body).toBe(redactedBody);
	});

	it('stays while it waits, and cannot be changed', async () => {
		const waiting = given.sandbox.addMessage({ status: 'queued', body: 'Secret' });
		const refused = await given.client.post(`/Messages/${waiting.sid}`, 'Body=');
		expect([refused.status, refused.json.code]).toEqual([422, 50509]);
		const received = given.sandbox.addMessage({ body: 'Secret' });
		expect((await given.client.post(`/Messages/${received.sid}`, 'Body=x')).status).toBe(400);
		expect([waiting.body, received.body]).toEqual(['Secret', 'Secret']);
	});
});

it('deletes a message unless it waits', async () => {
	const { sandbox, client } = given;
	const [received, waiting] = ['received', 'initiated'].map((status) =>
		sandbox.addMessage({ status }),
	);
	expect((await client.remove(`/Messages/${received.sid}`)).status).toBe(204);
	const refused = await client.remove(`/Messages/${waiting.sid}`);
	expect([refused.status, refused.json.code]).toEqual([422, 20009]);
	expect([...sandbox.messages.keys()]).toEqual([waiting.sid]);
});

it('needs the scope Messaging', async () => {
	const { sandbox } = given;
	sandbox.addToken('PTvoice', ['calling']);
	const authorization = `Basic ${Buffer.from(`${sandbox.projectId}:PTvoice`).toString('base64')}`;
	const { status } = await given.client.send('/Messages', { headers: { authorization } });
	expect(status).toBe(401);
});
