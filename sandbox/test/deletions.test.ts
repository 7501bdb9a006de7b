import { givenSandbox } from './given';

const given = givenSandbox();

const ACTIVE = ['in-progress', 'paused', 'resumed', 'queued'];

it.each(['', '.json'])('deletes a recording%s for good', async (suffix) => {
	const { client, sandbox } = given;
	const recording = client.finishedRecording();
	const path = `/Recordings/${recording.sid}`;
	const reply = await client.remove(path + suffix);
	expect([reply.status, reply.text]).toEqual([204, '']);
	expect(reply.headers.get('content-length')).toBeNull();
	for (const end of ['.json', '.mp3', '.wav', '']) {
		expect((await client.send(path + end)).status).toBe(404);
	}
	expect(await client.remove(path)).toMatchObject({ status: 404, json: { code: 20404 } });
	expect((await client.send('/Recordings')).json.recordings).toEqual([]);
	expect(sandbox.recordings.size).toBe(0);
});

it.each(ACTIVE)('refuses to delete a recording that is %s', async (status) => {
	const { client, sandbox } = given;
	const { recording } = client.liveRecording();
	recording.status = status;
	const reply = await client.remove(`/Recordings/${recording.sid}`);
	expect(reply).toMatchObject({ status: 422, json: { code: 20009, status: 422 } });
	const inConference = client.liveConferenceRecording();
	inConference.recording.status = status;
	const other = await client.remove(inConference.path);
	expect(other).toMatchObject({ status: 400, json: { code: 20009 } });
	expect(sandbox.recordings.size).toBe(2);
});

it('deletes a recording of a conference', async () => {
	const { client, sandbox } = given;
	const { conference, recording, path } = client.liveConferenceRecording();
	sandbox.endConference(conference.sid);
	expect((await client.remove(`${path}.json`)).status).toBe(204);
	expect((await client.remove(path)).status).toBe(404);
	expect((await client.send(`/Recordings/${recording.sid}.json`)).status).toBe(404);
});

it('deletes a transcription when it is finished', async () => {
	const { client, sandbox } = given;
	const recording_sid = client.finishedRecording().sid;
	const transcription = sandbox.addTranscription({ recording_sid, status: 'in-progress' });
	const path = `/Transcriptions/${transcription.sid}`;
	expect(await client.remove(path)).toMatchObject({ status: 422, json: { code: 20009 } });
	transcription.status = 'failed';
	expect((await client.remove(path)).status).toBe(204);
	expect((await client.send(path)).status).toBe(404);
	expect(sandbox.recordings.has(recording_sid)).toBe(true);
});

it('checks deletions as strictly as all else', async () => {
	const { client, sandbox } = given;
	const { sid } = client.finishedRecording();
	expect((await client.remove(`/Recordings/${sid}?Force=true`)).status).toBe(400);
	expect((await client.remove(`/Recordings/${sid}.mp3`)).status).toBe(400);
	expect((await client.remove('/Recordings')).headers.get('allow')).toBe('GET');
	expect((await client.send(`/Recordings/${sid}`, { method: 'PUT' })).headers.get('allow')).toBe(
		'GET, DELETE',
	);
	const headers = { authorization: '' };
	const anonymous = await client.send(`/Recordings/${sid}`, { method: 'DELETE', headers });
	expect(anonymous.status).toBe(401);
	expect(sandbox.recordings.size).toBe(1);
});

it.each(['ignored', 'falseConfirmation'] as const)(
	'confirms without doing it: %s',
	async (kind) => {
		const { client, sandbox } = given;
		const { sid } = client.finishedRecording();
		sandbox.faults.add({ fault: { kind } });
		expect((await client.remove(`/Recordings/${sid}`)).status).toBe(204);
		expect(sandbox.recordings.has(sid)).toBe(true);
	},
);
