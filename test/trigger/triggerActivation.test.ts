import '../support/n8n/environment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import type { IDataObject } from 'n8n-workflow';
import { RECORDING } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { CREDENTIALS, givenTrigger, received, triggerWorkflow } from '../support/callbacks/trigger';
import { activate } from '../support/n8n/triggerWebhook';

const withoutKey = [
	{ ...CREDENTIALS, signingKey: '' },
	{ ...CREDENTIALS, signingKey: '  ' },
	{ ...CREDENTIALS, signingKey: undefined as unknown as string },
];

it.each(withoutKey)('without a Signing Key, activation says where to find it: %j', async (data) => {
	await expect(activate(triggerWorkflow({}, data))).rejects.toThrow(
		/no Signing Key.*dashboard of your Space.*API Credentials/s,
	);
});

it.each<[string, IDataObject, RegExp | undefined]>([
	['a key', {}, undefined],
	['no event', { events: [] }, /at least one event/],
	['a public address', { options: { publicUrl: ' https://tunnel.example.com/a ' } }, undefined],
	['a host only', { options: { publicUrl: 'tunnel.example.com' } }, /Public URL.*https:/],
	['a path only', { options: { publicUrl: '/webhook/x' } }, /Public URL.*"\/webhook\/x"/],
	['a blank inside', { options: { publicUrl: 'https://tunnel.example.com/a b' } }, /Public URL/],
	['another protocol', { options: { publicUrl: 'ftp://tunnel.example.com' } }, /Public URL/],
])('activation looks at the settings: %s', async (_, parameters, problem) => {
	const activation = activate(triggerWorkflow(parameters));
	if (problem) await expect(activation).rejects.toThrow(problem);
	else await expect(activation).resolves.toBeUndefined();
});

const LOCAL = 'http://localhost:5678';
const localSpace = { ...CREDENTIALS, spaceUrl: 'http://127.0.0.1:8787' };
const publicUrl = (url: string) => ({ options: { publicUrl: url } });

it.each<[string, string, IDataObject, RegExp]>([
	['n8n knows no other', LOCAL, {}, /cannot reach http:\/\/localhost:5678\/webhook\/.*WEBHOOK_URL/],
	[
		'Public URL is one',
		'https://n8n.example.com',
		publicUrl(' http://user:password@127.0.0.1:5678/hook?a=1 '),
		/cannot reach http:\/\/127\.0\.0\.1:5678\/hook,.*Public URL/,
	],
])('an address that SignalWire cannot reach is refused: %s', async (_, origin, parameters, why) => {
	await expect(activate(triggerWorkflow(parameters), { origin })).rejects.toThrow(why);
});

it.each([
	['the Space is on this machine as well', LOCAL, {}, localSpace],
	['Public URL is another', LOCAL, publicUrl('https://tunnel.example.com'), CREDENTIALS],
])('an address of this machine will do where %s', async (_, origin, parameters, credentials) => {
	await activate(triggerWorkflow(parameters, credentials), { origin });
});

it('without signatures, an address that SignalWire cannot reach is left to the log', async () => {
	const log = jest.spyOn(Container.get(Logger), 'warn');
	const parameters = { verifySignature: false };
	await activate(triggerWorkflow(parameters));
	expect(log.mock.calls).toEqual([]);
	await activate(triggerWorkflow(parameters), { origin: LOCAL });
	const lines = log.mock.calls.map(([line]) => line);
	expect(lines).toEqual([
		expect.stringMatching(/cannot reach http:\/\/localhost:5678.*WEBHOOK_URL/),
	]);
	log.mockRestore();
});

it('needs no key where signatures are not checked, and then takes what is not signed', async () => {
	const parameters = { verifySignature: false };
	await activate(triggerWorkflow(parameters, withoutKey[0]));
	const server = await givenTrigger(parameters, { credentials: withoutKey[0] });
	const { headers, ...callback } = signedForm(server.productionUrl);
	const unsigned = { 'content-type': headers['content-type'] };
	expect((await send({ ...callback, headers: unsigned })).status).toBe(204);
	const unreadable = await send({ ...callback, headers: unsigned, body: '__proto__=1' });
	expect(unreadable).toEqual({ status: 400, text: 'A field has no usable name' });
	await server.settled();
	expect(received(server).map(({ event }) => event)).toEqual(['recording.completed']);
});

it.each(['false', 0, '', null, {}])('only a plain "no" turns the check off: %j', async (value) => {
	const server = await givenTrigger({ verifySignature: value });
	const { headers, ...callback } = signedForm(server.productionUrl);
	const unsigned = { 'content-type': headers['content-type'] };
	expect((await send({ ...callback, headers: unsigned })).status).toBe(401);
	await server.settled();
	expect(server.runs).toEqual([]);
});

it('a key that is gone after activation closes the door, and only the log says why', async () => {
	const log = jest.spyOn(Container.get(Logger), 'warn');
	const server = await givenTrigger({}, { credentials: withoutKey[0] });
	for (const key of ['', 'undefined', 'null']) {
		const answer = await send(signedForm(server.productionUrl, RECORDING, undefined, key));
		expect(answer).toEqual({ status: 503, text: 'The callback cannot be taken at the moment' });
	}
	await server.settled();
	const lines = log.mock.calls.map(([line]) => line);
	expect(lines).toEqual(Array(3).fill(expect.stringMatching(/has no Signing Key.*open API/)));
	log.mockRestore();
	expect(server.runs).toEqual([]);
});
