/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Recording } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

async function shownStatus({ sid }: Recording): Promise<unknown> {
	return (await given.client.send(`/Recordings/${sid}.json`)).json.status;
}

it('pauses, resumes and stops', async () => {
	const { path, recording } = given.client.liveRecording();
	const paused = await given.client.post(`${path}.json`, 'Status=paused&PauseBehavior=skip');
	expect(paused).toMatchObject({ status: 200, json: { sid: recording.sid, status: 'paused' } });
	expect(given.sandbox.pauseBehaviors.get(recording.sid)).toBe('skip');
	expect(Date.parse(recording.date_updated)).toBeGreaterThan(Date.parse(recording.date_created));
	expect((await given.client.post(path, 'Status=in-progress')).json.status).toBe('in-progress');
	expect((await given.client.post(path, 'Status=paused')).json.status).toBe('paused');
	expect(given.sandbox.pauseBehaviors.get(recording.sid)).toBe('silence');
	const stopped = (await given.client.post(path, 'Status=stopped')).json;
	expect(stopped).toMatchObject({ status: 'stopped', end_time: expect.any(String) });
	for (const status of ['paused', 'in-progress']) {
		const reply = await given.client.post(path, `Status=${status}`);
		expect(reply).toMatchObject({ status: 400, json: { code: 21220 } });
	}
});

it('uses the statuses that are switched on', async () => {
	Object.assign(given.sandbox.behaviour, { resumedStatus: 'resumed', stoppedStatus: 'completed' });
	const { path } = given.client.liveRecording();
	await given.client.post(path, 'Status=paused');
	expect((await given.client.post(path, 'Status=in-progress')).json.status).toBe('resumed');
	expect((await given.client.post(path, 'Status=stopped')).json.status).toBe('completed');
});

it.each([
	['accepted', 200, undefined],
	['refused400', 400, 21220],
	['refused404', 404, 20404],
	['refused409', 409, 21220],
	['refused422', 422, 21220],
	['refused422C', 422, undefined],
] as const)('repeated update: %s', async (repeatedUpdate, status, code) => {
	given.sandbox.behaviour.repeatedUpdate = repeatedUpdate;
	const { path, recording } = given.client.liveRecording();
	for (const asked of ['in-progress', 'paused', 'paused', 'stopped', 'stopped']) {
		const isRepeated = recording.status === asked;
		const reply = await given.client.post(path, `Status=${asked}`);
		expect(reply.status).toBe(isRepeated ? status : 200);
		if (isRepeated) expect(reply.json.code).toBe(code);
	}
	expect(recording.status).toBe('stopped');
});

it.each([
	['refused400', 400, 21220],
	['refused404', 404, 20404],
	['refused422', 422, 21220],
] as const)('update on a call that has ended: %s', async (finishedCallUpdate, status, code) => {
	given.sandbox.behaviour.finishedCallUpdate = finishedCallUpdate;
	const { path, call, recording } = given.client.liveRecording();
	call.status = 'completed';
	const reply = await given.client.post(path, 'Status=paused');
	expect(reply).toMatchObject({ status, json: { code } });
	expect(recording.status).toBe('in-progress');
});

it('finds a recording on its own call only', async () => {
	const { call } = given.client.liveRecording();
	const { recording } = given.client.liveRecording();
	for (const [callSid, sid] of [
		[call.sid, recording.sid],
		[call.sid, randomUUID()],
		[randomUUID(), recording.sid],
	]) {
		const reply = await given.client.post(`/Calls/${callSid}/Recordings/${sid}`, 'Status=paused');
		expect(reply).toMatchObject({ status: 404, json: { code: 20404 } });
	}
	expect(recording.status).toBe('in-progress');
});

it('shows an update late, in every answer', async () => {
	given.sandbox.behaviour.statusLag = 150;
	const { path, recording } = given.client.liveRecording();
	expect((await given.client.post(path, 'Status=paused')).json.status).toBe('in-progress');
	expect(recording.status).toBe('paused');
	expect(await shownStatus(recording)).toBe('in-progress');
	await wait(200);
	expect(await shownStatus(recording)).toBe('paused');
});

it('accepts PauseBehavior outside a pause when told so', async () => {
	given.sandbox.behaviour.pauseBehaviorOutsidePause = 'accepted';
	const { path } = given.client.liveRecording();
	expect((await given.client.post(path, 'Status=stopped&PauseBehavior=skip')).status).toBe(200);
});

it('has the other typings of numbers', async () => {
	given.sandbox.behaviour.numbersAsStrings = true;
	const { path } = given.client.liveRecording();
	const recording = (await given.client.post(path, 'Status=paused')).json;
	expect(recording).toMatchObject({ duration: '30', channels: 1, price: -0.0025, trim: null });
});
