/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { connect } from 'node:net';
import { formSignature } from '../../sandbox';
import { ATTACKS } from '../support/callbacks/attacks';
import type { N8nServer } from '../support/n8n/n8nServer';
import { SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { FORM, send, signedForm } from '../support/callbacks/signedCallback';
import { givenTrigger, received } from '../support/callbacks/trigger';

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

/** What fetch() would put right. */
async function sendRaw(path: string, signatures: string[]) {
	const { body } = signedForm(server.productionUrl);
	const { port, hostname } = new URL(server.productionUrl);
	const lines = [
		`POST ${path} HTTP/1.1`,
		'Host: n8n',
		'Connection: close',
		`Content-Type: ${FORM['content-type']}`,
		`Content-Length: ${Buffer.byteLength(body)}`,
		...signatures.map((text) => `X-SignalWire-Signature: ${text}`),
	];
	const socket = connect(Number(port), hostname);
	socket.write(`${lines.join('\r\n')}\r\n\r\n${body as string}`);
	const [answer] = (await once(socket, 'data')) as [Buffer];
	return answer.toString().split('\r\n', 1)[0];
}

it('two signature headers, and a fragment, on the wire', async () => {
	const { productionUrl } = server;
	const { pathname } = new URL(productionUrl);
	const signature = signedForm(productionUrl).headers['x-signalwire-signature'];
	const wrong = formSignature('PSK_other', 'x', {});
	const answers = [
		await sendRaw(pathname, [signature, signature]),
		await sendRaw(pathname, [wrong, signature]),
		await sendRaw(`${pathname}#junk`, [signature]),
		await sendRaw(pathname, [signature]),
	];
	const refused = 'HTTP/1.1 401 Unauthorized';
	expect(answers).toEqual([refused, refused, refused, 'HTTP/1.1 204 No Content']);
	await server.settled();
	expect(received(server)).toHaveLength(1);
});

it("JSON that is none never reaches the node, and n8n's own answer is no success", async () => {
	const headers = { 'content-type': 'application/json' };
	const { status } = await send({ url: server.productionUrl, headers, body: '{"a":' });
	expect(status).toBe(422);
	await expectHarmless();
});
