/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as wait } from 'node:timers/promises';

import { startSandbox } from '../index';
import { clientOf } from './client';
import { givenSandbox } from './given';

const lines: string[] = [];
const given = givenSandbox({ log: (line) => lines.push(line), behaviour: { statusLag: 1 } });
beforeEach(() => {
	lines.length = 0;
});

async function control(method: string, path: string, body?: unknown) {
	return await given.client.send(`${given.sandbox.origin}${path}`, {
		method,
		body: body === undefined ? undefined : JSON.stringify(body),
	});
}

it('is explained at its root', async () => {
	const { text } = await control('GET', '/');
	for (const path of ['/sandbox/calls', '/sandbox/faults', '/sandbox/behaviour', '/crm/notes']) {
		expect(text).toContain(path);
	}
	expect(text).not.toContain(given.sandbox.apiToken);
});

it('adds a call with a recording, and ends it', async () => {
	const { status, json } = await control('POST', '/sandbox/calls', { from: '+13105550123' });
	expect(status).toBe(201);
	expect(json.call).toMatchObject({ from: '+13105550123', status: 'in-progress' });
	expect(json.recording).toMatchObject({ call_sid: json.call.sid, status: 'in-progress' });
	await control('POST', `/sandbox/calls/${json.call.sid}/hang-up`);
	expect((await control('GET', '/sandbox/state')).json).toMatchObject({
		calls: [{ status: 'completed' }],
		recordings: [{ status: 'completed' }],
		requests: [],
	});
});

it('adds conferences, finished recordings and transcriptions', async () => {
	const { json } = await control('POST', '/sandbox/conferences', { friendly_name: 'Sales' });
	expect(json.conference).toMatchObject({ friendly_name: 'Sales', status: 'in-progress' });
	expect(json.recording).toMatchObject({ conference_sid: json.conference.sid, call_sid: null });
	await control('POST', `/sandbox/conferences/${json.conference.sid}/end`);
	const finished = (await control('POST', '/sandbox/recordings', { duration: 2 })).json.recording;
	expect(finished).toMatchObject({ status: 'completed', duration: 2 });
	expect((await given.client.send(`/Recordings/${finished.sid}.mp3`)).status).toBe(200);
	const form = { recording_sid: finished.sid, transcription_text: 'Hi' };
	expect((await control('POST', '/sandbox/transcriptions', form)).status).toBe(201);
	expect((await control('GET', '/sandbox/state')).json).toMatchObject({
		conferences: [{ status: 'completed' }],
		recordings: [{ status: 'completed' }, { sid: finished.sid }],
		transcriptions: [form],
	});
	expect((await control('POST', '/sandbox/transcriptions')).status).toBe(400);
	expect((await control('POST', '/sandbox/conferences/none/end')).status).toBe(400);
});

it('adds a recording that starts late', async () => {
	const { call } = (await control('POST', '/sandbox/calls')).json;
	const body = { call_sid: call.sid, after: { path: '/Calls$/' } };
	const late = await control('POST', '/sandbox/late-recordings', body);
	expect(late).toMatchObject({ status: 201, json: { call_sid: call.sid } });
	expect(given.sandbox.recordings.size).toBe(1);
	await given.client.send('/Calls');
	expect(given.sandbox.recordings.get(late.json.sid)).toMatchObject({ status: 'in-progress' });
	expect((await control('POST', '/sandbox/late-recordings', {})).status).toBe(400);
});

it('sets faults and behaviour, and explains mistakes', async () => {
	const fault = { kind: 'status', status: 503 };
	await control('POST', '/sandbox/faults', { path: '/Calls$/', fault });
	expect((await given.client.send('/Calls')).status).toBe(503);
	expect((await given.client.send('/Recordings')).status).toBe(200);
	await control('DELETE', '/sandbox/faults');
	expect((await given.client.send('/Calls')).status).toBe(200);
	await control('POST', '/sandbox/behaviour', { resumedStatus: 'resumed' });
	expect(given.sandbox.behaviour.resumedStatus).toBe('resumed');
	const mistakes = [
		await control('POST', '/sandbox/faults', { fault: { kind: 'explode' } }),
		await control('POST', '/sandbox/behaviour', { resumed: true }),
		await control('POST', '/sandbox/calls/none/hang-up'),
	];
	expect(mistakes.map(({ status }) => status)).toEqual([400, 400, 400]);
	expect(mistakes[0].json.message).toContain('falseConfirmation');
});

it('keeps notes for the CRM', async () => {
	const note = await control('POST', '/crm/notes', { text: 'Paused' });
	expect(note).toMatchObject({ status: 201, json: { id: '1', text: 'Paused' } });
	expect((await control('GET', '/crm/notes')).json).toEqual([note.json]);
	expect((await control('POST', '/crm/notes', ['no object'])).status).toBe(400);
	expect(given.sandbox.crmNotes).toEqual([note.json]);
});

it('puts a note for the CRM in the place of the one with the same key', async () => {
	const statuses = [];
	for (const [key, text] of [
		['a', 'Paused'],
		['b', 'Paused'],
		['a', 'Resumed'],
	]) {
		statuses.push((await control('PUT', `/crm/notes/${key}`, { text })).status);
	}
	expect(statuses).toEqual([201, 201, 200]);
	expect(given.sandbox.crmNotes).toEqual([
		{ id: 'a', text: 'Resumed' },
		{ id: 'b', text: 'Paused' },
	]);
	expect((await control('PUT', '/crm/notes/a', ['no object'])).status).toBe(400);
});

it('sees every request as it came, and logs it without secrets', async () => {
	const { path, call, recording } = given.client.liveRecording();
	await given.client.post(path, 'Status=paused&PauseBehavior=silence');
	await given.client.send(`/Calls?From=${given.sandbox.apiToken}`);
	expect(given.sandbox.requests[0]).toMatchObject({
		method: 'POST',
		target: given.client.account.slice(given.sandbox.origin.length) + path,
		body: 'Status=paused&PauseBehavior=silence',
		form: [
			['Status', 'paused'],
			['PauseBehavior', 'silence'],
		],
		status: 200,
	});
	expect(given.sandbox.requests[1].query).toEqual([['From', given.sandbox.apiToken]]);
	const short = (sid: string) => `${sid.slice(0, 8)}…`;
	expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d {2}POST {2}Calls\//);
	expect(lines[0]).toContain(
		`Calls/${short(call.sid)}/Recordings/${short(recording.sid)}  Status=paused PauseBehavior=silence  -> 200 `,
	);
	expect(lines.join()).not.toContain(given.sandbox.apiToken);
});

it('counts what is in flight, and starts anew after a reset', async () => {
	given.sandbox.faults.add({ fault: { kind: 'delay', ms: 400 } });
	await Promise.all(Array.from({ length: 20 }, async () => await given.client.send('/Calls')));
	expect(given.sandbox.maxInFlight).toBe(20);
	given.sandbox.faults.clear();
	for (const path of ['/Calls', '/Recordings']) await given.client.send(path);
	given.sandbox.behaviour.statusLag = 500;
	given.sandbox.reset();
	expect([given.sandbox.maxInFlight, given.sandbox.requests.length]).toEqual([0, 0]);
	expect(given.sandbox.behaviour.statusLag).toBe(1);
	await given.client.send('/Calls');
	await given.client.send('/Calls');
	expect(given.sandbox.maxInFlight).toBe(1);
});

it('ends hanging connections when it is closed', async () => {
	const other = await startSandbox();
	other.faults.add({ fault: { kind: 'delay', ms: 60_000 } });
	const pending = expect(clientOf(other).send('/Calls')).rejects.toThrow('fetch failed');
	while (other.requests.length === 0) await wait(1);
	await other.close();
	await pending;
});
