import type { IDataObject } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { formSignature, jsonSignatures } from '../../sandbox';
import { RECORDING, SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { givenTrigger, received } from '../support/callbacks/trigger';

const AUDIO = RECORDING.RecordingUrl as string;

/** What a workflow gets of RECORDING. */
const OUTPUT: IDataObject = {
	...RECORDING,
	RecordingDuration: 94,
	RecordingChannels: 1,
	mp3_url: `${AUDIO}.mp3`,
	wav_url: `${AUDIO}.wav`,
	event: 'recording.completed',
};

const linked = (output: IDataObject) => ({ ...output, linked: output.RecordingSid });

it('starts the workflow with the fields of a signed form, numbers as numbers, once for each', async () => {
	const server = await givenTrigger();
	const other = { ...RECORDING, RecordingSid: 'b3877c40-da60-4998-90ad-b792e98472ca' };
	const answers = [
		await send(signedForm(server.productionUrl)),
		await send(signedForm(server.productionUrl, other)),
	];
	expect(answers).toEqual([
		{ status: 204, text: '' },
		{ status: 204, text: '' },
	]);
	await server.settled();
	expect(received(server)).toEqual([linked(OUTPUT), linked({ ...OUTPUT, ...pick(other) })]);
	expect(server.problems).toEqual([]);
});

const pick = ({ RecordingSid }: { RecordingSid?: number | string }) => ({ RecordingSid });

it('takes JSON that is signed as a whole, and keeps what is inside of it', async () => {
	const server = await givenTrigger();
	const fields = { ...RECORDING, RecordingDuration: 94, Custom: { ticket: ['A', 1] } };
	const body = JSON.stringify(fields);
	const headers = {
		'content-type': 'application/json; charset=utf-8',
		...jsonSignatures(SIGNING_KEY, server.productionUrl, body),
	};
	expect((await send({ url: server.productionUrl, headers, body })).status).toBe(204);
	await server.settled();
	expect(received(server)).toEqual([linked({ ...OUTPUT, Custom: { ticket: ['A', 1] } })]);
});

it('takes JSON whose hash is in the signed address, and gives the rest of the query', async () => {
	const server = await givenTrigger();
	const odd = { CallSida: 'b', 'a b': { ParentSid: {} } };
	const body = JSON.stringify({ ...RECORDING, ...odd });
	const hash = createHash('sha256').update(body).digest('hex');
	const url = `${server.productionUrl}?ticket=T%201&bodySHA256=${hash}`;
	const headers = {
		'content-type': 'application/json',
		'x-signalwire-signature': formSignature(SIGNING_KEY, url, {}),
	};
	expect((await send({ url, headers, body })).status).toBe(204);
	await server.settled();
	expect(received(server)).toEqual([linked({ ...OUTPUT, ...odd, query: { ticket: 'T 1' } })]);
});

it('takes flat JSON under the signature of a form, as the Web API SDK does', async () => {
	const server = await givenTrigger();
	const headers = {
		'content-type': 'application/json',
		'x-signalwire-signature': formSignature(SIGNING_KEY, server.productionUrl, RECORDING),
	};
	const body = JSON.stringify(RECORDING);
	expect((await send({ url: server.productionUrl, headers, body })).status).toBe(204);
	await server.settled();
	expect(received(server)).toEqual([linked(OUTPUT)]);
});

it('takes a GET request, whose fields are in its query', async () => {
	const server = await givenTrigger();
	const url = `${server.productionUrl}?${signedForm('', RECORDING).body as string}`;
	const headers = { 'x-signalwire-signature': formSignature(SIGNING_KEY, url, {}) };
	expect((await send({ url, method: 'GET', headers })).status).toBe(204);
	await server.settled();
	expect(received(server)).toEqual([linked(OUTPUT)]);
});

describe('takes what is rightly signed, whatever it looks like', () => {
	const storage = 'https://storage.example.com/file.wav?CallSid=1&RecordingSid=2';
	it.each<[string, string, IDataObject]>([
		['the audio is elsewhere', '', { RecordingUrl: storage }],
		['a query in words', '?label=Call%20Direction%20inbound', {}],
		['names of fields in the query', '?AccountSid=1&by=CallSid1', {}],
		['a new field in front', '', { AIResult: 'agreed' }],
		['a new field in small letters', '', { analysis: 'CallSid 1' }],
		['a caller who is called like a field', '', { CallerName: 'RecordingStatus=failed&x=' }],
		['a SID of another kind', '', { RecordingSid: 'RE/1 x' }],
	])('%s', async (_, query, changes) => {
		const server = await givenTrigger();
		const fields = { ...RECORDING, ...changes } as typeof RECORDING;
		const callback = signedForm(`${server.productionUrl}${query}`, fields);
		expect((await send(callback)).status).toBe(204);
		await server.settled();
		expect(received(server)).toEqual([
			expect.objectContaining({ ...changes, event: 'recording.completed' }),
		]);
	});
});

it('works at the test address, for what is signed for the test address only', async () => {
	const server = await givenTrigger();
	const { testUrl, productionUrl } = server;
	expect((await send(signedForm(testUrl))).status).toBe(204);
	expect((await send(signedForm(testUrl, RECORDING, productionUrl))).status).toBe(401);
	expect((await send(signedForm(productionUrl, RECORDING, testUrl))).status).toBe(401);
	await server.settled();
	expect(received(server)).toEqual([linked(OUTPUT)]);
	expect(server.runs.map(({ mode }) => mode)).toEqual(['manual']);
});

it('answers events that were not chosen, and ignores them', async () => {
	const server = await givenTrigger({ events: ['recording.absent', 'call.completed'] });
	const call = { CallSid: RECORDING.CallSid, CallStatus: 'completed', CallDuration: '12' };
	const answers = await Promise.all(
		[
			RECORDING,
			{ ...RECORDING, RecordingStatus: 'paused' },
			{ ...RECORDING, RecordingStatus: 'absent' },
			call,
			{ ...call, CallStatus: 'ringing' },
			{ SmsStatus: 'sent', MediaUrl0: 'https://example.com/' },
		].map(async (fields) => await send(signedForm(server.productionUrl, fields))),
	);
	expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 204]);
	await server.settled();
	const events = received(server).map(({ event }) => event);
	expect(events.sort()).toEqual(['call.completed', 'recording.absent']);
});

it('adds headers on request, without signatures, passwords and cookies', async () => {
	const plain = await givenTrigger();
	const server = await givenTrigger({ options: { includeHeaders: true } });
	for (const { productionUrl } of [plain, server]) {
		const callback = signedForm(productionUrl);
		Object.assign(callback.headers, {
			'x-trace': 'abc',
			authorization: 'Basic c2VjcmV0',
			cookie: 'n8n-auth=secret',
			'x-session-id': 'secret',
			'cf-access-jwt-assertion': 'secret',
		});
		expect((await send(callback)).status).toBe(204);
	}
	await Promise.all([plain.settled(), server.settled()]);
	expect(received(plain)[0]).not.toHaveProperty('headers');
	const [{ headers }] = received(server);
	expect(headers).toMatchObject({ 'x-trace': 'abc', 'content-type': expect.any(String) });
	expect(Object.keys(headers as object).join()).not.toMatch(
		/signature|authorization|cookie|session|jwt/,
	);
	expect(JSON.stringify(server.runs)).not.toContain(SIGNING_KEY);
});
