import { createdAt } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

async function sids(query: string): Promise<string[]> {
	const { json } = await given.client.send(`/Transcriptions?${query}`);
	return json.transcriptions.map(({ sid }) => sid);
}

it('shows a transcription, which lasts as long as its recording', async () => {
	const { client, sandbox } = given;
	const recording = client.finishedRecording({ duration: 12 });
	const transcription = sandbox.addTranscription({ recording_sid: recording.sid.toUpperCase() });
	expect(transcription).toMatchObject({
		recording_sid: recording.sid,
		account_sid: sandbox.projectId,
		duration: 12,
		status: 'completed',
	});
	for (const suffix of ['', '.json']) {
		const reply = await client.send(`/Transcriptions/${transcription.sid}${suffix}`);
		expect([reply.status, reply.json]).toEqual([200, transcription]);
	}
});

it('lists transcriptions by date, in pages', async () => {
	const { client, sandbox } = given;
	const recording_sid = client.finishedRecording().sid;
	const [oldest, middle, newest] = ['2026-01-01', '2026-01-02T12:00:00Z', '2026-01-03'].map(
		(moment) => sandbox.addTranscription({ recording_sid, ...createdAt(moment) }).sid,
	);
	expect(await sids('')).toEqual([newest, middle, oldest]);
	expect(await sids('DateCreated=2026-01-02')).toEqual([middle]);
	expect(await sids('DateCreated%3E=2026-01-02')).toEqual([newest, middle]);
	const noon = encodeURIComponent('Fri, 02 Jan 2026 12:00:00 +0000');
	expect(await sids(`DateCreated%3C=${noon}`)).toEqual([middle, oldest]);
	const first = (await client.send('/Transcriptions.json?PageSize=2')).json;
	const second = (await client.send(sandbox.origin + first.next_page_uri)).json;
	expect(second.transcriptions.map(({ sid }) => sid)).toEqual([oldest]);
});

it('refuses other methods', async () => {
	for (const [path, allow] of [
		['/Transcriptions', 'GET'],
		['/Transcriptions/8f8f8f8f-1111-4222-8333-444444444444', 'GET, DELETE'],
	]) {
		const reply = await given.client.post(path, 'RecordingSid=1');
		expect([reply.status, reply.headers.get('allow')]).toEqual([405, allow]);
	}
});
