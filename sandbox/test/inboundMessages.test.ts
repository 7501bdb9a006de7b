/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { RestClient } from '@signalwire/compatibility-api';
import { behave } from '../../test/support/sandbox';
import type { TakenMessage } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();
const OWN = '+13105550163';
const CUSTOMER = '+13105550150';

interface Got {
	method?: string;
	url: string;
	signature: string;
	body: string;
}

const got: Got[] = [];
let server: Server;
let url: string;
/** What the address of the number answers. */
let answer: { status?: number; type?: string; xml: string };

beforeAll(async () => {
	server = createServer(async (request, response) => {
		const signature = request.headers['x-signalwire-signature'] as string;
		const address = new URL(request.url ?? '', url).href;
		got.push({ method: request.method, url: address, signature, body: await text(request) });
		const { status = 200, type = 'text/xml', xml } = answer;
		response.writeHead(status, type ? { 'content-type': type } : {}).end(xml);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
});
beforeEach(() => {
	got.length = 0;
	answer = { xml: '<Response/>' };
});
afterAll(() => server.close());

/** Writes a message to a number of the project. */
async function write(body: object) {
	const { sandbox, client } = given;
	const address = `${sandbox.origin}/sandbox/inbound-messages`;
	const sent = { method: 'POST', body: JSON.stringify({ to: OWN, from: CUSTOMER, ...body }) };
	const { status, json } = await client.send(address, sent);
	return { status, json: json as unknown as TakenMessage };
}

it("comes to the number's address, signed as SignalWire's SDK checks it, with its media", async () => {
	const { sandbox } = given;
	sandbox.addPhoneNumber({ phone_number: OWN, sms_url: url });
	const media = [{ url: 'https://example.com/1', content_type: 'image/png' }];
	const { status, json } = await write({ body: 'Hi 🎉', media });
	expect([status, json.error_code, json.reply]).toEqual([201, undefined, undefined]);
	const fields = Object.fromEntries(new URLSearchParams(got[0].body));
	expect(fields).toEqual({
		MessageSid: json.message.sid,
		AccountSid: sandbox.projectId,
		From: CUSTOMER,
		To: OWN,
		Body: 'Hi 🎉',
		NumMedia: '1',
		NumSegments: '1',
		MediaUrl0: 'https://example.com/1',
		MediaContentType0: 'image/png',
	});
	const key = sandbox.credentials.signingKey;
	expect(RestClient.validateRequest(key, got[0].signature, url, fields)).toBe(true);
	expect(RestClient.validateRequest(key, got[0].signature, `${url}0`, fields)).toBe(false);
	expect(sandbox.messages.get(json.message.sid)).toMatchObject({
		status: 'received',
		num_media: 1,
	});
	expect(sandbox.media.size).toBe(1);
});

it('comes by GET where the number says so', async () => {
	given.sandbox.addPhoneNumber({ phone_number: OWN, sms_url: url, sms_method: 'GET' });
	await write({ body: 'Hi' });
	expect(got.map(({ method, body }) => [method, body])).toEqual([['GET', '']]);
	const key = given.sandbox.credentials.signingKey;
	expect(RestClient.validateRequest(key, got[0].signature, got[0].url, {})).toBe(true);
});

it('is answered with what the XML says', async () => {
	const { sandbox } = given;
	behave(sandbox, { messageStep: 1 });
	sandbox.addPhoneNumber({ phone_number: OWN, sms_url: url });
	answer = { xml: '<Response><Message>A &amp; B &lt;3</Message></Response>' };
	const { json } = await write({});
	expect(json.reply).toMatchObject({ from: OWN, to: CUSTOMER, body: 'A & B <3' });
	expect(sandbox.messages.get(json.reply!.sid)?.direction).toBe('outbound-reply');
});

it.each([
	['no XML', { xml: '' }, 12100],
	['no content type', { xml: '<Response/>', type: '' }, 12100],
	['XML that is broken', { xml: '<Response><Message>A & <b></Message></Response>' }, 12100],
	['a failure', { status: 503, xml: '<Response/>' }, 11200],
])(
	'%s is an error, after which the fallback address is asked, and nobody again',
	async (...row) => {
		const [, wrong, code] = row;
		const fallback = { sms_fallback_url: `${url}/fallback` };
		given.sandbox.addPhoneNumber({ phone_number: OWN, sms_url: url, ...fallback });
		answer = wrong;
		const { json } = await write({});
		expect(json.error_code).toBe(code);
		expect(got.map((each) => each.url)).toEqual([url, `${url}/fallback`]);
	},
);

it('goes nowhere where another handler has the number, and is refused without a number', async () => {
	const { sandbox } = given;
	sandbox.handle(sandbox.addPhoneNumber({ phone_number: OWN, sms_url: url }), { sms: 'ai_agent' });
	expect((await write({})).json.answers).toEqual([]);
	expect((await write({ to: '+13105550100' })).status).toBe(400);
	expect((await write({ media: [{ url: 'x' }] })).status).toBe(400);
	expect(got).toEqual([]);
	expect(sandbox.messages.size).toBe(1);
});
