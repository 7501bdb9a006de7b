/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as wait } from 'node:timers/promises';

import { givenSandbox } from './given';

const given = givenSandbox();

async function listed(query = '') {
	const { recordings } = (await given.client.send(`/Recordings${query}`)).json;
	return recordings.map(({ sid, status }) => ({ sid, status }));
}

it('a list can show an update later than other answers do', async () => {
	given.sandbox.behaviour.listLag = 150;
	const { path, recording, call } = given.client.liveRecording();
	const { sid } = recording;
	expect((await given.client.post(path, 'Status=paused')).json.status).toBe('paused');
	expect((await given.client.send(`/Recordings/${sid}.json`)).json.status).toBe('paused');
	expect(await listed(`?CallSid=${call.sid}`)).toEqual([{ sid, status: 'in-progress' }]);
	await wait(200);
	expect(await listed(`?CallSid=${call.sid}`)).toEqual([{ sid, status: 'paused' }]);
});

it('a list can take a filter and not apply it', async () => {
	const { recording, call } = given.client.liveRecording();
	const other = given.client.liveRecording();
	given.sandbox.behaviour.ignoredFilters = ['CallSid'];
	const all = await listed(`?CallSid=${call.sid}`);
	expect(all.map(({ sid }) => sid)).toEqual([other.recording.sid, recording.sid]);
	expect((await given.client.send('/Recordings?CallSid=none')).status).toBe(400);
	const ended = given.sandbox.addCall({ status: 'completed' });
	const { calls } = (await given.client.send('/Calls?Status=completed')).json;
	expect(calls.map(({ sid }) => sid)).toEqual([ended.sid]);
});

it('a recording can start when the first update beside it arrives', async () => {
	const { path, recording, call } = given.client.liveRecording();
	const elsewhere = given.client.liveRecording();
	const late = given.sandbox.addLateRecording({ call_sid: call.sid });
	await given.client.post(elsewhere.path, 'Status=paused');
	expect(given.sandbox.recordings.has(late.sid)).toBe(false);
	await given.client.post(path, 'Status=paused');
	expect(await listed(`?CallSid=${call.sid}`)).toEqual([
		{ sid: late.sid, status: 'in-progress' },
		{ sid: recording.sid, status: 'paused' },
	]);
});

it('a recording can start some time after any request', async () => {
	const { conference } = given.client.liveConferenceRecording();
	const late = given.sandbox.addLateRecording(
		{ conference_sid: conference.sid, status: 'queued' },
		{ after: { method: 'GET', path: /Conferences\/[^/]+$/ }, delay: 60 },
	);
	const forgotten = given.sandbox.addLateRecording({ conference_sid: conference.sid });
	await given.client.send(`/Conferences/${conference.sid}`);
	expect(given.sandbox.recordings.has(late.sid)).toBe(false);
	await wait(120);
	expect(given.sandbox.recordings.get(late.sid)).toMatchObject({
		status: 'queued',
		conference_sid: conference.sid,
		account_sid: conference.account_sid,
	});
	expect(given.sandbox.recordings.has(forgotten.sid)).toBe(false);
	given.sandbox.addLateRecording({ conference_sid: conference.sid }, { after: {}, delay: 30 });
	await given.client.send('/Calls');
	given.sandbox.reset();
	await wait(60);
	expect(given.sandbox.recordings.size).toBe(0);
});

it.each(['queued', 'under-review'])(
	'an update of a recording that is %s is a switch',
	async (status) => {
		const call = given.sandbox.addCall();
		const recording = given.sandbox.addRecording({ call_sid: call.sid, status });
		const path = `/Calls/${call.sid}/Recordings/${recording.sid}`;
		given.sandbox.behaviour.queuedUpdate = 'refused422';
		expect(await given.client.post(path, 'Status=paused')).toMatchObject({ status: 422 });
		given.sandbox.behaviour.queuedUpdate = 'accepted';
		expect((await given.client.post(path, 'Status=paused')).json.status).toBe('paused');
	},
);

it('a call can end some time after it was told to', async () => {
	given.sandbox.behaviour.hangUpDelay = 80;
	const { call, recording } = given.client.liveRecording();
	const waiting = given.sandbox.addCall({ status: 'ringing' });
	for (const [sid, form] of [
		[call.sid, 'Status=completed'],
		[waiting.sid, 'Status=canceled'],
	]) {
		const before = given.sandbox.calls.get(sid)?.status;
		expect((await given.client.post(`/Calls/${sid}`, form)).json.status).toBe(before);
	}
	await wait(150);
	expect([call.status, recording.status, waiting.status]).toEqual([
		'completed',
		'completed',
		'canceled',
	]);
});
