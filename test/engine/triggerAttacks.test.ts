/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { connect } from 'node:net';
import { formSignature } from '../sandbox/callbacks/sign';
import { ATTACKS } from './attacks';
import type { N8nServer } from './n8nServer';
import { SIGNING_KEY } from './recordingCallback';
import { FORM, send, signedForm } from './signedCallback';
import { givenTrigger, received } from './trigger';

let server: N8nServer;
beforeEach(async () => {
	server = await givenTrigger();
});

async function expectHarmless() {
	expect((await send(signedForm(server.productionUrl))).status).toBe(204);
	await server.settled();
	expect(received(server)).toHaveLength(1);
	expect(server.problems).toEqual([]);
	expect({}).not.toHaveProperty('polluted');
}

it.each(Object.entries(ATTACKS))(
	'%s: refused, nothing is started, the next one works',
	async (_, attack) => {
		const { status, text } = await send(attack(server.productionUrl, SIGNING_KEY));
		expect(status).toBe(401);
		expect(text).not.toContain(SIGNING_KEY);
		await expectHarmless();
	},
);

it('two signature headers on the wire', async () => {
	const { headers, body } = signedForm(server.productionUrl);
	const signature = headers['x-signalwire-signature'];
	const { port, pathname, hostname } = new URL(server.productionUrl);
	for (const pair of [
		[signature, signature],
		[formSignature('PSK_other', 'x', {}), signature],
	]) {
		const socket = connect(Number(port), hostname);
		const lines = [
			`POST ${pathname} HTTP/1.1`,
			'Host: n8n',
			'Connection: close',
			`Content-Type: ${FORM['content-type']}`,
			`Content-Length: ${Buffer.byteLength(body)}`,
			...pair.map((text) => `X-SignalWire-Signature: ${text}`),
		];
		socket.end(`${lines.join('\r\n')}\r\n\r\n${body as string}`);
		const [answer] = (await once(socket, 'data')) as [Buffer];
		expect(answer.toString()).toMatch(/^HTTP\/1\.1 401 /);
	}
	await expectHarmless();
});

it("JSON that is none never reaches the node, and n8n's own answer is no success", async () => {
	const headers = { 'content-type': 'application/json' };
	const { status } = await send({ url: server.productionUrl, headers, body: '{"a":' });
	expect(status).toBe(422);
	await expectHarmless();
});
