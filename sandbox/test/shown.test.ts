import { UNKNOWN_SOURCE, UNKNOWN_STATUS } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

/** One of each object, by path. */
function paths() {
	const { client, sandbox } = given;
	const { call, recording } = client.liveRecording();
	const inConference = client.liveConferenceRecording();
	const { sid } = sandbox.addTranscription({ recording_sid: recording.sid });
	return {
		call: `/Calls/${call.sid}`,
		recording: `/Recordings/${recording.sid}.json`,
		conference: `/Conferences/${inConference.conference.sid}`,
		conferenceRecording: inConference.path,
		transcription: `/Transcriptions/${sid}`,
	};
}

async function shown(path: string): Promise<Record<string, unknown>> {
	return (await given.client.send(path)).json as unknown as Record<string, unknown>;
}

it('can leave out all that may be null', async () => {
	given.sandbox.behaviour.missingFields = true;
	const all = paths();
	for (const path of Object.values(all)) {
		const object = await shown(path);
		expect(object).toMatchObject({ sid: expect.any(String), status: expect.any(String) });
		expect(Object.values(object)).not.toContain(null);
	}
	const recording = await shown(all.recording);
	const nullable = ['call_sid', 'conference_sid', 'start_time', 'price', 'trim'];
	for (const name of nullable) expect(recording).not.toHaveProperty(name);
	expect(await shown(all.call)).not.toHaveProperty('sip_result_code');
	expect(await shown(all.transcription)).not.toHaveProperty('transcription_text');
	const { calls } = (await given.client.send('/Calls')).json;
	expect(calls[0]).not.toHaveProperty('start_time');
});

it('can have values that nobody knows', async () => {
	given.sandbox.behaviour.unknownValues = true;
	const all = paths();
	for (const path of Object.values(all)) {
		expect(await shown(path)).toMatchObject({ status: UNKNOWN_STATUS });
	}
	for (const path of [all.recording, all.conferenceRecording]) {
		expect(await shown(path)).toMatchObject({ source: UNKNOWN_SOURCE });
	}
	const { calls } = (await given.client.send('/Calls?Status=in-progress')).json;
	expect(calls).toMatchObject([{ status: UNKNOWN_STATUS }]);
	expect(given.sandbox.calls.get(calls[0].sid)?.status).toBe('in-progress');
});

it('has the other typings of numbers', async () => {
	given.sandbox.behaviour.numbersAsStrings = true;
	const all = paths();
	expect(await shown(all.call)).toMatchObject({ duration: '60', price: null });
	expect(await shown(all.conferenceRecording)).toMatchObject({
		duration: '30',
		channels: 1,
		price: -0.0025,
		trim: null,
	});
	expect(await shown(all.transcription)).toMatchObject({
		duration: '30',
		price: -0.00025,
		type: 'fast',
	});
});

it('asks for the credentials and the scope everywhere', async () => {
	given.sandbox.addToken('PTmessages', ['messaging']);
	const { projectId } = given.sandbox;
	const messages = Buffer.from(`${projectId}:PTmessages`).toString('base64');
	const all = Object.values(paths());
	const lists = ['/Calls', '/Recordings', '/Conferences', '/Transcriptions'];
	const paged = [...lists, `${all[2]}/Recordings`];
	for (const authorization of ['', `Basic ${messages}`]) {
		for (const path of [...all, ...paged]) {
			for (const method of ['GET', 'POST', 'DELETE']) {
				const reply = await given.client.send(path, { method, headers: { authorization } });
				expect([401, 405]).toContain(reply.status);
				if (method === 'GET') expect(reply.status).toBe(401);
			}
		}
	}
});
