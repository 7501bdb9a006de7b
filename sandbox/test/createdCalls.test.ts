/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as wait } from 'node:timers/promises';

import { givenSandbox } from './given';

const given = givenSandbox();

const PARTIES = 'To=%2B13105550163&From=%2B13105550150';
const URL_1 = 'Url=https%3A%2F%2Fexample.com%2Fa.xml';

const create = async (form: string) => await given.client.post('/Calls', form);

describe('POST /Calls', () => {
	it('answers that the call is queued, and lets it be answered', async () => {
		const { sandbox } = given;
		const { status, json } = await create(`${PARTIES}&${URL_1}&StatusCallbackEvent=ringing`);
		expect([status, json.status]).toEqual([200, 'queued']);
		const call = sandbox.calls.get(json.sid)!;
		expect(call).toMatchObject({ to: '+13105550163', from: '+13105550150', status: 'in-progress' });
		expect(call.start_time).not.toBeNull();
		expect(sandbox.callInstructions.get(call.sid)).toMatchObject({
			Url: 'https://example.com/a.xml',
		});
		expect(sandbox.recordings.size).toBe(0);
	});

	it('records from the start, and tells what becomes of the recording', async () => {
		const { sandbox } = given;
		sandbox.behaviour.callbackPause = 1;
		const { json } = await create(
			`${PARTIES}&${URL_1}&Record=true&RecordingChannels=dual&RecordingStatusCallback=http%3A%2F%2F127.0.0.1%3A9%2Fx`,
		);
		const [recording] = sandbox.recordings.values();
		expect(recording).toMatchObject({
			...{ call_sid: json.sid, status: 'in-progress', source: 'OutBoundApi' },
			...{ channels: '2', trim: 'trim-silence' },
		});
		sandbox.hangUp(json.sid);
		await sandbox.callbacks.settled();
		expect(sandbox.callbacks.sent.map(({ fields }) => fields.RecordingStatus)).toEqual([
			'completed',
		]);
	});

	it.each([
		['', ['completed']],
		['&StatusCallbackEvent=initiated&StatusCallbackEvent=answered', ['initiated', 'in-progress']],
		['&StatusCallbackEvent=ringing&StatusCallbackEvent=completed', ['ringing', 'completed']],
	])('reports to its status callback: %s', async (events, statuses) => {
		const { sandbox } = given;
		sandbox.behaviour.callbackPause = 1;
		const callback = 'StatusCallback=http%3A%2F%2F127.0.0.1%3A9%2Fx';
		const { json } = await create(`${PARTIES}&${URL_1}&${callback}${events}`);
		await create(`${PARTIES}&${URL_1}`);
		for (const { sid } of sandbox.calls.values()) sandbox.hangUp(sid);
		await sandbox.callReports.settled();
		const sent = sandbox.callbacks.sent.map(({ url, fields }) => [
			...[url, fields.CallSid, fields.CallStatus, fields.SequenceNumber],
		]);
		expect(sent).toEqual(
			statuses.map((status, index) => [
				...['http://127.0.0.1:9/x', json.sid, status, String(index)],
			]),
		);
	});

	it('is answered later where that is asked for, unless it was canceled', async () => {
		const { sandbox, client } = given;
		sandbox.behaviour.answerDelay = 300;
		const first = await create(`${PARTIES}&${URL_1}&Record=true`);
		const second = await create(`${PARTIES}&${URL_1}&Record=true`);
		expect(sandbox.calls.get(first.json.sid)?.status).toBe('queued');
		await client.post(`/Calls/${second.json.sid}`, 'Status=canceled');
		await wait(600);
		const statuses = [first, second].map(({ json }) => sandbox.calls.get(json.sid)?.status);
		expect(statuses).toEqual(['in-progress', 'canceled']);
		expect(sandbox.recordings.size).toBe(1);
	});

	it.each([
		[PARTIES, 21205],
		[`From=%2B13105550150&${URL_1}`, 10000],
		[`To=555&From=&${URL_1}`, 21212],
		[`${PARTIES}&Url=example.com`, 21402],
		[`${PARTIES}&ApplicationSid=AP1`, 21218],
		[`${PARTIES}&${URL_1}&Method=PUT`, 13221],
		[`${PARTIES}&${URL_1}&Timeout=601`, 21208],
		[`${PARTIES}&${URL_1}&Trim=yes`, 13699],
		[`${PARTIES}&${URL_1}&StatusCallbackEvent=busy`, 10000],
		[`${PARTIES}&${URL_1}&Laml=%3CResponse%2F%3E`, 10000],
	])('refuses %s with code %i, as a text in a list of errors', async (form, code) => {
		const { status, text } = await create(form);
		expect(status).toBe(400);
		expect(JSON.parse(text)).toEqual({
			errors: [expect.objectContaining({ code: String(code) })],
		});
		expect(given.sandbox.calls.size).toBe(0);
	});

	it('makes no call where a fault keeps it from taking effect', async () => {
		given.sandbox.faults.add({ fault: { kind: 'ignored' } });
		const { json } = await create(`${PARTIES}&${URL_1}&Record=true`);
		expect(json.status).toBe('queued');
		expect([given.sandbox.calls.size, given.sandbox.recordings.size]).toEqual([0, 0]);
	});
});

describe('DELETE /Calls/{Sid}', () => {
	it('forgets a call that has ended, and no other', async () => {
		const { sandbox, client } = given;
		const ended = sandbox.addCall({ status: 'no-answer' });
		const others = ['in-progress', 'ringing'].map((status) => sandbox.addCall({ status }));
		expect((await client.remove(`/Calls/${ended.sid}`)).status).toBe(204);
		expect((await client.remove(`/Calls/${ended.sid}`)).status).toBe(404);
		for (const { sid } of others) {
			const { status, json } = await client.remove(`/Calls/${sid}`);
			expect([status, json.code]).toEqual([422, 20009]);
		}
		expect([...sandbox.calls.values()]).toEqual(others);
	});
});
