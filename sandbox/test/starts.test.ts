import { givenSandbox } from './given';

const given = givenSandbox();

function liveCall() {
	const call = given.sandbox.addCall();
	return { call, path: `/Calls/${call.sid}/Recordings` };
}

it('starts a recording, which shows in the lists', async () => {
	const { client, sandbox } = given;
	const { call, path } = liveCall();
	const form = new URLSearchParams({
		RecordingChannels: 'dual',
		RecordingTrack: 'inbound',
		Trim: 'trim-silence',
		RecordingStatusCallback: 'https://crm.example/recorded?ticket=1',
		RecordingStatusCallbackMethod: 'GET',
		RecordingStatusCallbackEvent: 'in-progress completed absent',
	});
	const { status, json } = await client.post(path, form.toString());
	expect(status).toBe(200);
	expect(json).toMatchObject({
		call_sid: call.sid,
		conference_sid: null,
		status: 'in-progress',
		channels: '2',
		duration: 0,
		trim: 'trim-silence',
		source: 'StartCallRecordingApi',
	});
	expect(sandbox.recordings.get(json.sid)).toEqual(json);
	const listed = await client.send(`/Recordings?CallSid=${call.sid}`);
	expect(listed.json.recordings).toEqual([json]);
	expect((await client.post(`${path}/${json.sid}`, 'Status=paused')).json.status).toBe('paused');
});

it('needs no parameter', async () => {
	const { path } = liveCall();
	for (const suffix of ['', '.json']) {
		const reply = await given.client.post(path + suffix, '');
		expect(reply).toMatchObject({ status: 200, json: { channels: '1', trim: 'do-not-trim' } });
	}
	expect(given.sandbox.recordings.size).toBe(2);
});

it.each([
	['RecordingChannels=stereo', 10000],
	['RecordingTrack=left', 10000],
	['Trim=yes', 13699],
	['Trim=', 13699],
	['RecordingStatusCallback=crm.example', 21402],
	['RecordingStatusCallback=ftp://crm.example', 21402],
	['RecordingStatusCallbackMethod=PUT', 13221],
	['RecordingStatusCallbackEvent=completed,absent', 13621],
	['RecordingStatusCallbackEvent=completed++absent', 13621],
	['RecordingStatusCallbackEvent=failed', 13621],
	['RecordingStatusCallbackEvent=', 13621],
	['recordingChannels=mono', 10000],
])('refuses %s with %i', async (form, code) => {
	const reply = await given.client.post(liveCall().path, form);
	expect(reply).toMatchObject({ status: 400, json: { code } });
	expect(given.sandbox.recordings.size).toBe(0);
});

it.each(['queued', 'ringing', 'completed', 'no-answer'])('refuses a call: %s', async (status) => {
	const { call, path } = liveCall();
	call.status = status;
	const reply = await given.client.post(path, '');
	expect(reply).toMatchObject({ status: 400, json: { code: 21220 } });
});

it('knows its own calls only, and refuses a second recording when told so', async () => {
	const { client, sandbox } = given;
	const unknown = '/Calls/8f8f8f8f-1111-4222-8333-444444444444/Recordings';
	expect((await client.post(unknown, '')).status).toBe(404);
	sandbox.behaviour.secondRecording = 'refused409';
	const { path } = liveCall();
	const first = await client.post(path, '');
	expect(await client.post(path, '')).toMatchObject({ status: 409, json: { code: 21220 } });
	await client.post(`${path}/${first.json.sid}`, 'Status=stopped');
	expect((await client.post(path, '')).status).toBe(200);
});

it('can confirm what did not happen, and fail after it happened', async () => {
	const { client, sandbox } = given;
	const { path } = liveCall();
	sandbox.faults.add({ times: 1, fault: { kind: 'falseConfirmation' } });
	expect((await client.post(path, '')).status).toBe(200);
	expect(sandbox.recordings.size).toBe(0);
	sandbox.faults.add({ times: 1, fault: { kind: 'status', status: 503, carriedOut: true } });
	expect((await client.post(path, '')).status).toBe(503);
	expect(sandbox.recordings.size).toBe(1);
});
