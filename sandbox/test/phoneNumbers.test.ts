import { randomUUID } from 'node:crypto';

import type { PhoneNumber } from '../index';
import { basic } from './client';
import { givenSandbox } from './given';

const given = givenSandbox();

const pathOf = ({ sid }: { sid: string }) => `/IncomingPhoneNumbers/${sid}`;

async function listed(query = ''): Promise<PhoneNumber[]> {
	const { json } = await given.client.send(`/IncomingPhoneNumbers${query}`);
	const { incoming_phone_numbers } = json as unknown as Record<string, PhoneNumber[]>;
	return incoming_phone_numbers;
}

it('lists the numbers of the account, found by a part of the number or by the name', async () => {
	const { sandbox } = given;
	const main = sandbox.addPhoneNumber({ phone_number: '+13105550150', friendly_name: 'Main' });
	const other = sandbox.addPhoneNumber({ phone_number: '+12125550151', friendly_name: 'Other' });
	const accountSid = randomUUID();
	sandbox.addSubproject(accountSid);
	sandbox.addPhoneNumber({ account_sid: accountSid, phone_number: '+13105550152' });

	expect(await listed()).toEqual([other, main]);
	expect(await listed('?PhoneNumber=310555')).toEqual([main]);
	expect(await listed(`?PhoneNumber=${encodeURIComponent('+1***5550151')}`)).toEqual([other]);
	expect(await listed('?PhoneNumber=999')).toEqual([]);
	expect(await listed('?FriendlyName=Main')).toEqual([main]);
	sandbox.behaviour.ignoredFilters = ['PhoneNumber'];
	expect(await listed('?PhoneNumber=999')).toHaveLength(2);
});

it('shows one number, which has no status', async () => {
	const number = given.sandbox.addPhoneNumber();
	given.sandbox.behaviour.unknownValues = true;
	const { status, json } = await given.client.send(`${pathOf(number)}.json`);
	expect({ status, json }).toEqual({ status: 200, json: number });
	expect((await given.client.send(pathOf({ sid: randomUUID() }))).status).toBe(404);
});

it('updates what the request names, and nothing else', async () => {
	const { client, sandbox } = given;
	const number = sandbox.addPhoneNumber({ sms_url: 'https://example.com/sms' });
	const form = 'FriendlyName=Support&VoiceUrl=https://example.com/voice&VoiceMethod=GET';
	const { status, json } = await client.post(pathOf(number), form);
	expect(status).toBe(200);
	expect(json).toMatchObject({
		sid: number.sid,
		friendly_name: 'Support',
		voice_url: 'https://example.com/voice',
		voice_method: 'GET',
		sms_url: 'https://example.com/sms',
		sms_method: 'POST',
	});
	await client.post(pathOf(number), 'VoiceReceiveMode=fax');
	expect(sandbox.instructions.get(number.sid)).toMatchObject({ VoiceReceiveMode: 'fax' });
	expect(number).not.toHaveProperty('voice_receive_mode');
});

it('takes addresses that lead to nothing, for a number that something else handles', async () => {
	const { client, sandbox } = given;
	const number = sandbox.addPhoneNumber();
	sandbox.handle(number, { voice: 'ai_agent' });
	const form = 'VoiceUrl=https://example.com/voice&SmsUrl=https://example.com/sms';
	const { json } = await client.post(pathOf(number), form);
	expect(json).toMatchObject({ voice_url: null, sms_url: 'https://example.com/sms' });
});

it('moves a number to a subproject', async () => {
	const { client, sandbox } = given;
	const number = sandbox.addPhoneNumber();
	const accountSid = randomUUID();
	expect((await client.post(pathOf(number), `AccountSid=${accountSid}`)).status).toBe(401);
	sandbox.addSubproject(accountSid);
	expect((await client.post(pathOf(number), `AccountSid=${accountSid}`)).status).toBe(200);
	expect((await client.send(pathOf(number))).status).toBe(404);
});

it.each([
	['VoiceUrl=', 'VoiceUrl'],
	['SmsUrl=example.com', 'SmsUrl'],
	['VoiceMethod=PUT', 'VoiceMethod'],
	['VoiceReceiveMode=both', 'VoiceReceiveMode'],
	[`FriendlyName=${'x'.repeat(256)}`, 'FriendlyName'],
	['PhoneNumber=%2B13105550150', 'PhoneNumber'],
])('refuses an update with %s', async (form, name) => {
	const number = given.sandbox.addPhoneNumber();
	const before = { ...number };
	const { status, json } = await given.client.post(pathOf(number), form);
	expect(status).toBe(400);
	expect(json.message).toContain(name);
	expect(number).toEqual(before);
});

it('asks for the scope', async () => {
	const { client, sandbox } = given;
	const number = sandbox.addPhoneNumber();
	sandbox.addToken('PTvoice', ['calling', 'messaging']);
	const headers = { authorization: basic(sandbox.projectId, 'PTvoice') };
	for (const path of ['/IncomingPhoneNumbers', pathOf(number)]) {
		expect((await client.send(path, { headers })).status).toBe(401);
	}
	expect((await client.post(pathOf(number), 'FriendlyName=A', headers)).status).toBe(401);
});

describe('a look-up', () => {
	const NUMBER = '+13105550150';

	async function lookUp(number: string, query = '', init: RequestInit = {}) {
		const path = `/api/relay/rest/lookup/phone_number/${number}`;
		const { status, text } = await given.client.send(
			`${given.sandbox.origin}${path}${query}`,
			init,
		);
		return { status, body: JSON.parse(text) as Record<string, unknown> };
	}

	it('asks the carriers only when it is told to', async () => {
		const { status, body } = await lookUp(NUMBER);
		expect(status).toBe(200);
		expect(body).toMatchObject({
			e164: NUMBER,
			valid_number: true,
			country_code: 'US',
			national_number_formatted: '(310) 555-0150',
		});
		expect(body).not.toHaveProperty('carrier');
		expect(body).not.toHaveProperty('cnam');
		const both = await lookUp(NUMBER, '?include=carrier,cnam');
		expect(both.body).toMatchObject({
			carrier: { linetype: 'wireless' },
			cnam: { caller_id: 'JANE DOE' },
		});
		expect((await lookUp(NUMBER, '?include=cnam')).body).not.toHaveProperty('carrier');
	});

	it('says of a number that there is none', async () => {
		expect((await lookUp('+11111111111')).body).toMatchObject({ valid_number: false });
	});

	it('needs a token, and no scope', async () => {
		const { sandbox } = given;
		sandbox.addToken('PTnothing', []);
		const as = (token: string) => ({ headers: { authorization: basic(sandbox.projectId, token) } });
		expect((await lookUp(NUMBER, '', as('PTnothing'))).status).toBe(200);
		expect((await lookUp(NUMBER, '', as('PTwrong'))).status).toBe(401);
	});

	it.each([
		['3105550150', '', 404],
		['+1310x', '', 404],
		[NUMBER, '?include=carrier+cnam', 400],
		[NUMBER, '?include=carrier,carrier', 400],
		[NUMBER, '?include=price', 400],
	])('refuses %s%s with %i', async (number, query, status) => {
		expect((await lookUp(number, query)).status).toBe(status);
	});
});
