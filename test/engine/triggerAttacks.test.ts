/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { connect } from 'node:net';
import { formSignature, jsonSignatures } from '../sandbox/callbacks/sign';
import type { N8nServer } from './n8nServer';
import { RECORDING, SIGNING_KEY } from './recordingCallback';
import { FORM, formOf, givenTrigger, received, send, signedForm, type Sent } from './trigger';

type Attack = (url: string) => Sent;

/** A callback with a right signature, whose body is then exchanged. */
const withBody = (change: (body: string) => Buffer | string): Attack => {
	return (url) => {
		const callback = signedForm(url);
		return { ...callback, body: change(callback.body as string) };
	};
};

/** For what leaves names and values together as they were, so that the signature still fits. */
const withSortedBody = (change: (body: string) => string): Attack => {
	return withBody((body) => change(body.split('&').sort().join('&')));
};

const withHeaders = (change: (signature: string) => Record<string, string>): Attack => {
	return (url) => {
		const { headers, ...callback } = signedForm(url);
		return { ...callback, headers: { ...FORM, ...change(headers['x-signalwire-signature']) } };
	};
};

/** Signed by SignalWire, as if that were possible, with a field that must not get through. */
const withField = (name: string): Attack => {
	return (url) => {
		const pairs: Array<[string, string]> = [...Object.entries(RECORDING), [name, 'x']].map(
			([key, value]) => [String(key), String(value)],
		);
		pairs.sort(([first], [second]) => (first < second ? -1 : 1));
		const text = pairs.reduce((all, [key, value]) => `${all}${key}${value}`, url);
		const signature = formSignature(SIGNING_KEY, text, {});
		const body = new URLSearchParams(pairs).toString();
		return { url, headers: { ...FORM, 'x-signalwire-signature': signature }, body };
	};
};

const json = (text: string, sign = true): Attack => {
	return (url) => ({
		url,
		headers: {
			'content-type': 'application/json',
			...(sign && jsonSignatures(SIGNING_KEY, url, text)),
		},
		body: text,
	});
};

const repeated = (order: string[]) => {
	const body = order.map((value) => `Repeated=${value}`).join('&');
	return `${formOf(RECORDING)}&${body}`;
};

const ATTACKS: Record<string, Attack> = {
	'no signature': withHeaders(() => ({})),
	'an empty signature': withHeaders(() => ({ 'x-signalwire-signature': '' })),
	'another key': (url) => signedForm(url, RECORDING, url, 'PSK_other'),
	'an empty key': (url) => signedForm(url, RECORDING, url, ''),
	'the API token as the key': (url) => signedForm(url, RECORDING, url, 'PTexample'),
	'signed for another path': (url) => signedForm(url, RECORDING, url.replace('webhook/', 'w/')),
	'signed for another host': (url) =>
		signedForm(url, RECORDING, url.replace('127.0.0.1', 'localhost')),
	'signed for another query': (url) => ({ ...signedForm(url), url: `${url}?x=1` }),
	'a changed field': withBody((body) => body.replace('94', '95')),
	'an added field': withBody((body) => `${body}&Extra=1`),
	'an added field without value': withBody((body) => `${body}&Extra=`),
	'an added field without name': withBody((body) => `${body}&=`),
	'a removed field': withBody((body) => body.replace('&RecordingDuration=94', '')),
	...Object.fromEntries(
		[
			['&CallSid=', 'CallSid'],
			['&RecordingDuration=', 'RecordingDuration'],
			['&RecordingSid=', 'RecordingSid'],
			['CallSid=4', 'CallSid4='],
			['RecordingDuration=9', 'RecordingDuration9='],
			['RecordingSid=1', 'RecordingSid1='],
			['RecordingStatus=c', 'RecordingStatusc='],
			['RecordingUrl=h', 'RecordingUrlh='],
			['RecordingUrl=', 'RecordingUrl=&'],
		].map(([from, to]) => [
			`a boundary moved: ${String(from)} to ${String(to)}`,
			withSortedBody((body) => body.replace(from, String(to))),
		]),
	),
	'repeated fields in another order': (url) => {
		const text = formSignature(SIGNING_KEY, url, { ...RECORDING, Repeated: 'aRepeatedb' });
		return {
			url,
			headers: { ...FORM, 'x-signalwire-signature': text },
			body: repeated(['b', 'a']),
		};
	},
	'an empty body': withBody(() => ''),
	'the signature of empty parameters': (url) => ({
		...signedForm(url),
		headers: { ...FORM, 'x-signalwire-signature': formSignature(SIGNING_KEY, url, {}) },
	}),
	'a form called JSON': withHeaders((signature) => ({
		'content-type': 'text/json',
		'x-signalwire-signature': signature,
	})),
	'a form called text': withHeaders((signature) => ({
		'content-type': 'text/plain',
		'x-signalwire-signature': signature,
	})),
	'a form called multipart': withHeaders((signature) => ({
		'content-type': 'multipart/form-data; boundary=x',
		'x-signalwire-signature': signature,
	})),
	'a form in another charset': withHeaders((signature) => ({
		'content-type': 'application/x-www-form-urlencoded; charset=utf-16',
		'x-signalwire-signature': signature,
	})),
	'a field __proto__': withField('__proto__'),
	'a field constructor': withField('constructor'),
	'a field prototype': withField('prototype'),
	'a field toString': withField('toString'),
	'a field __proto__ in JSON': json(
		`{"__proto__":{"polluted":1},${JSON.stringify(RECORDING).slice(1)}`,
	),
	'a field constructor deep in JSON': json(
		JSON.stringify({ ...RECORDING, deep: [{ constructor: { prototype: 1 } }] }),
	),
	'JSON without a signature': json(JSON.stringify(RECORDING), false),
	'a JSON list': json(JSON.stringify([RECORDING])),
	'a JSON text': json('"text"'),
	'JSON null': json('null'),
	'invalid UTF-8': withBody((body) =>
		Buffer.concat([Buffer.from(body), Buffer.from([0xff, 0xfe])]),
	),
	'invalid UTF-8, encoded': withBody((body) => `${body}%ff`),
	'a broken encoding': withBody((body) => `${body}%zz`),
	'1 MB': withBody((body) => `${body}&Extra=${'x'.repeat(1_000_000)}`),
	'10,000 fields': withBody((body) =>
		Array.from({ length: 10_000 }, (_, index) => `Field${index}=${index}`).reduce(
			(all, field) => `${all}&${field}`,
			body,
		),
	),
	'a short signature': withHeaders((signature) => ({
		'x-signalwire-signature': signature.slice(4),
	})),
	'a long signature': withHeaders((signature) => ({ 'x-signalwire-signature': `${signature}=` })),
	'a signature of 64 kB': withHeaders(() => ({ 'x-signalwire-signature': 'A'.repeat(12_000) })),
	'the signature in hexadecimal': withHeaders((signature) => ({
		'x-signalwire-signature': Buffer.from(signature, 'base64').toString('hex'),
	})),
	'the signature in base64url': withHeaders((signature) => ({
		'x-signalwire-signature': signature.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
	})),
	'a hexadecimal signature of another body': (url) => ({
		url,
		headers: { ...FORM, ...jsonSignatures(SIGNING_KEY, url, 'another body') },
		body: formOf(RECORDING),
	}),
	'two signatures in one header': withHeaders((signature) => ({
		'x-signalwire-signature': `${signature}, ${signature}`,
	})),
	'a second signature by the older name': withHeaders((signature) => ({
		'x-signalwire-signature': signature,
		'x-twilio-signature': formSignature('PSK_other', 'x', {}),
	})),
	'GET with the fields in the body of another': (url) => ({
		url: `${url}?${formOf(RECORDING)}`,
		method: 'GET',
		headers: { 'x-signalwire-signature': formSignature(SIGNING_KEY, url, RECORDING) },
	}),
};

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
		const { status, text } = await send(attack(server.productionUrl));
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
	const { status } = await send(json('{"RecordingStatus":')(server.productionUrl));
	expect(status).toBe(422);
	await expectHarmless();
});
