import { randomUUID } from 'node:crypto';

import { createdEvery, type PhoneNumber } from '../index';
import { basic } from './client';
import { givenSandbox } from './given';

const given = givenSandbox();

const BASE = '/api/relay/rest/phone_numbers';
const VOICE = 'https://example.com/voice';
const SMS = 'https://example.com/sms';

async function send(path: string, init: RequestInit = {}) {
	const { status, text } = await given.client.send(`${given.sandbox.origin}${path}`, init);
	return { status, body: JSON.parse(text) as Record<string, unknown> };
}

const put = async ({ sid }: { sid: string }, body: object) =>
	await send(`${BASE}/${sid}`, {
		method: 'PUT',
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json' },
	});

it('shows what handles a number, and its addresses under other names', async () => {
	const { sandbox } = given;
	const addresses = { voice_url: VOICE, sms_url: SMS, status_callback: `${VOICE}/status` };
	const number = sandbox.addPhoneNumber({ friendly_name: 'Main', ...addresses });
	sandbox.handle(number, { voice: 'ai_agent' });
	const { status, body } = await send(`${BASE}/${number.sid}`);
	expect(status).toBe(200);
	expect(body).toMatchObject({
		id: number.sid,
		number: number.phone_number,
		name: 'Main',
		call_handler: 'ai_agent',
		call_request_url: VOICE,
		call_status_callback_url: `${VOICE}/status`,
		message_handler: 'laml_webhooks',
		message_request_url: SMS,
	});
	expect((await send(`${BASE}/${randomUUID()}`)).status).toBe(404);
});

it.each([null, ''] as const)('takes an address away, which then shows as %j', async (cleared) => {
	const { sandbox } = given;
	sandbox.behaviour.clearedAddress = cleared;
	const number = sandbox.addPhoneNumber({ sms_url: SMS, voice_url: VOICE });
	const { body } = await put(number, { message_request_url: '' });
	expect(body).toMatchObject({ message_request_url: cleared, call_request_url: VOICE });
	expect(number).toMatchObject({ sms_url: cleared, voice_url: VOICE });
});

it('gives a number another handler, and keeps no address for what webhooks do not handle', async () => {
	const { sandbox } = given;
	const number = sandbox.addPhoneNumber();
	sandbox.handle(number, { voice: null, sms: null });
	const handled = await put(number, {
		message_handler: 'laml_webhooks',
		message_request_url: SMS,
		call_request_url: VOICE,
	});
	expect(handled.body).toMatchObject({
		call_handler: null,
		call_request_url: null,
		message_handler: 'laml_webhooks',
		message_request_url: SMS,
	});
	expect(sandbox.handlersOf(number)).toEqual({ voice: null, sms: 'laml_webhooks' });
});

it.each([
	{ message_request_url: null },
	{ call_handler: 'ai_agent' },
	{ message_request_method: 'PUT' },
	{ sms_url: SMS },
])('refuses %j', async (body) => {
	const number = given.sandbox.addPhoneNumber();
	const before = { ...number };
	expect((await put(number, body)).status).toBe(400);
	expect(number).toEqual(before);
});

it('lists the numbers with the pages of the native APIs', async () => {
	const { sandbox } = given;
	const numbers = createdEvery(60, Date.now(), 5).map((date) => sandbox.addPhoneNumber(date));
	const seen: unknown[] = [];
	for (let next: string | undefined = `${BASE}?page_size=2`; next; ) {
		const { body } = await send(next);
		seen.push(...(body.data as Array<{ id: string }>).map(({ id }) => id));
		({ next } = body.links as { next?: string });
	}
	expect(seen).toEqual(numbers.map(({ sid }) => sid));
	expect((await send(`${BASE}?page_number=1`)).status).toBe(400);
	const { phone_number }: PhoneNumber = numbers[3];
	const { body } = await send(`${BASE}?filter_number=${encodeURIComponent(phone_number)}`);
	expect(body.data).toEqual([expect.objectContaining({ number: phone_number })]);
});

it('asks for the scope', async () => {
	const { sandbox } = given;
	sandbox.addToken('PTvoice', ['calling', 'messaging']);
	const headers = { authorization: basic(sandbox.projectId, 'PTvoice') };
	expect((await send(BASE, { headers })).status).toBe(401);
});
