/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { RestClient } from '@signalwire/compatibility-api';
import { validateRequest as validateWebApiRequest } from '@signalwire/web-api';
import { behave } from '../../test/support/sandbox';
import { givenSandbox } from './given';

interface Got {
	method: string;
	url: string;
	headers: IncomingHttpHeaders;
	body: string;
}

const given = givenSandbox();
const got: Got[] = [];
/** What the receiver answers, one after the other; 204 after that. */
const answers: number[] = [];
let receiver: Server;
let url: string;

beforeAll(async () => {
	receiver = createServer(async (request, response) => {
		const { method = '', headers } = request;
		const address = new URL(request.url ?? '', url).href;
		got.push({ method, url: address, headers, body: await text(request) });
		response.writeHead(answers.shift() ?? 204).end();
	}).listen(0, '127.0.0.1');
	await once(receiver, 'listening');
	url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/recorded?ticket=1`;
});
beforeEach(() => behave(given.sandbox, { callbackPause: 1 }));
afterEach(() => [got, answers].forEach((list) => (list.length = 0)));
afterAll(() => receiver.close());

const ALL_EVENTS = 'in-progress completed absent';

/** Starts two recordings of a call, ends it, and waits for their callbacks. */
async function record(form: Record<string, string> = {}) {
	const { sandbox, client } = given;
	const call = sandbox.addCall();
	const body = new URLSearchParams({ RecordingStatusCallback: url, ...form }).toString();
	const path = `/Calls/${call.sid}/Recordings`;
	const sids = [];
	for (let index = 0; index < 2; index++) sids.push((await client.post(path, body)).json.sid);
	await sandbox.callbacks.settled();
	sandbox.hangUp(call.sid);
	await sandbox.callbacks.settled();
	return { call, sids };
}

const fieldsOf = ({ body }: Got) => Object.fromEntries(new URLSearchParams(body));
const statusesOf = (sid: string) =>
	got.map(fieldsOf).flatMap((all) => (all.RecordingSid === sid ? [all.RecordingStatus] : []));

it("tells the end of each recording, signed as SignalWire's SDK checks it", async () => {
	const { call, sids } = await record();
	const { sandbox } = given;
	expect(got.map(fieldsOf)).toEqual(
		sids.map((sid) => ({
			AccountSid: sandbox.projectId,
			CallSid: call.sid,
			RecordingSid: sid,
			RecordingUrl: `${sandbox.origin}${sandbox.recordings.get(sid)!.uri.replace('.json', '')}`,
			RecordingStatus: 'completed',
			RecordingDuration: String(sandbox.recordings.get(sid)!.duration),
			RecordingChannels: '1',
			RecordingSource: 'StartCallRecordingApi',
		})),
	);
	const key = sandbox.credentials.signingKey;
	for (const callback of got) {
		const signature = callback.headers['x-signalwire-signature'] as string;
		expect(RestClient.validateRequest(key, signature, url, fieldsOf(callback))).toBe(true);
		expect(RestClient.validateRequest(key, signature, `${url}0`, fieldsOf(callback))).toBe(false);
	}
});

it('tells the beginning, too, where it is asked to', async () => {
	const { sids } = await record({ RecordingStatusCallbackEvent: ALL_EVENTS });
	expect(sids.map(statusesOf)).toEqual(Array(2).fill(['in-progress', 'completed']));
});

it('tells the end when a recording is stopped, and not again when the call ends', async () => {
	const { sandbox, client } = given;
	const { call, path } = client.liveRecording();
	const started = await client.post(
		`/Calls/${call.sid}/Recordings`,
		`RecordingStatusCallback=${url}`,
	);
	const { sid } = started.json;
	for (const status of ['paused', 'in-progress', 'stopped']) {
		await client.post(path.replace(/[^/]+$/, sid), `Status=${status}`);
	}
	sandbox.hangUp(call.sid);
	await sandbox.callbacks.settled();
	expect(statusesOf(sid)).toEqual(['completed']);
});

it('tells that a silent recording has no file', async () => {
	behave(given.sandbox, { silentRecordings: true });
	const { sids } = await record({ RecordingStatusCallbackEvent: ALL_EVENTS });
	expect(sids.map(statusesOf)).toEqual(Array(2).fill(['in-progress', 'absent']));
});

it('repeats and reorders on demand', async () => {
	behave(given.sandbox, { callbackCopies: 2, callbackOrder: 'reversed' });
	const { sids } = await record({ RecordingStatusCallbackEvent: ALL_EVENTS });
	const expected = ['completed', 'completed', 'in-progress', 'in-progress'];
	expect(sids.map(statusesOf)).toEqual([expected, expected]);
});

it('tries until it is answered with a success, three times at most', async () => {
	const { sent } = given.sandbox.callbacks;
	answers.push(...Array<number>(6).fill(503));
	await record();
	expect(sent.map((callback) => callback.answers)).toEqual(Array(2).fill([503, 503, 503]));
	answers.push(500, 404);
	await record();
	const tries = sent.slice(2).flatMap((callback) => callback.answers);
	expect(tries.sort()).toEqual([204, 204, 404, 500]);
});

it('sends JSON on demand, signed as the Web API SDK checks it', async () => {
	behave(given.sandbox, { callbackContentType: 'json' });
	await record();
	expect(got).toHaveLength(2);
	for (const { headers, body } of got) {
		expect(headers['content-type']).toBe('application/json');
		expect(JSON.parse(body)).toMatchObject({
			RecordingDuration: expect.any(Number),
			RecordingChannels: 1,
		});
		const signature = headers['x-signalwire-signature'] as string;
		const key = given.sandbox.credentials.signingKey;
		expect(validateWebApiRequest(key, signature, url, body)).toBe(true);
		expect(headers['x-signalwire-sha256-signature']).toMatch(/^[0-9a-f]{64}$/);
	}
});

it('sends the fields in the query where the method is GET', async () => {
	await record({ RecordingStatusCallbackMethod: 'GET' });
	expect(got.map(({ method, body }) => [method, body])).toEqual(Array(2).fill(['GET', '']));
	for (const callback of got) {
		expect(callback.url).toContain('/recorded?ticket=1&AccountSid=');
		const signature = callback.headers['x-signalwire-signature'] as string;
		const key = given.sandbox.credentials.signingKey;
		expect(RestClient.validateRequest(key, signature, callback.url, {})).toBe(true);
	}
});

it('reports the recording of a call that was made with an address for it', async () => {
	const { sandbox, client } = given;
	const body = JSON.stringify({ recordingStatusCallback: url });
	const { json } = await client.send(`${sandbox.origin}/sandbox/calls`, { method: 'POST', body });
	sandbox.hangUp(json.call.sid);
	await sandbox.callbacks.settled();
	expect(statusesOf(json.recording.sid)).toEqual(['in-progress', 'completed']);
	expect(sandbox.calls.get(json.call.sid)).not.toHaveProperty('recordingStatusCallback');
});

it('sends any callback that is asked for, but not to another machine', async () => {
	const { sandbox, client } = given;
	const ask = async (body: object) =>
		await client.send(`${sandbox.origin}/sandbox/callbacks`, {
			method: 'POST',
			body: JSON.stringify(body),
		});
	const fields = { CallSid: 'x', CallStatus: 'ringing' };
	expect((await ask({ url, fields })).json).toMatchObject({ fields, answers: [204] });
	expect(got.map(fieldsOf)).toEqual([fields]);
	const elsewhere = await ask({ url: 'https://crm.example/', fields });
	expect(elsewhere.json).toMatchObject({ answers: ['not on this machine'] });
	expect((await ask({ url, fields: 'x' })).json.message).toMatch(/fields/);
	expect((await ask({ url: 'x', fields })).json.message).toMatch(/url/);
});
