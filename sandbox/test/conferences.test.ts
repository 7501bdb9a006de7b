import { createdAt } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

async function conferences(query: string): Promise<string[]> {
	const { json } = await given.client.send(`/Conferences?${query}`);
	return json.conferences.map(({ friendly_name }) => friendly_name);
}

async function recordings(path: string): Promise<string[]> {
	return (await given.client.send(path)).json.recordings.map(({ sid }) => sid);
}

it('shows a conference', async () => {
	const conference = given.sandbox.addConference({ friendly_name: 'Sales' });
	for (const suffix of ['', '.json']) {
		const reply = await given.client.send(`/Conferences/${conference.sid}${suffix}`);
		expect(reply).toMatchObject({ status: 200, json: { friendly_name: 'Sales', region: 'us1' } });
		expect(reply.json).toEqual(conference);
	}
	given.sandbox.endConference(conference.sid);
	expect((await given.client.send(`/Conferences/${conference.sid}`)).json.status).toBe('completed');
	expect(() => given.sandbox.endConference('none')).toThrow('none');
});

it('lists conferences by exact name, status and dates', async () => {
	const { sandbox } = given;
	sandbox.addConference({ friendly_name: 'Sales', ...createdAt('2026-01-01T00:00:00Z') });
	const updated = createdAt('2026-01-05T08:00:00Z').date_created;
	const earlier = createdAt('2026-01-02T12:00:00Z');
	sandbox.addConference({ friendly_name: 'sales', date_updated: updated, ...earlier });
	sandbox.addConference({ friendly_name: 'Sales team', status: 'completed' });
	expect(await conferences('')).toEqual(['Sales team', 'sales', 'Sales']);
	expect(await conferences('FriendlyName=Sales')).toEqual(['Sales']);
	expect(await conferences('FriendlyName=Sales%20team')).toEqual(['Sales team']);
	expect(await conferences('Status=completed')).toEqual(['Sales team']);
	expect(await conferences('DateCreated=2026-01-02')).toEqual(['sales']);
	expect(await conferences('DateCreated%3C=2026-01-01')).toEqual(['Sales']);
	expect(await conferences('DateUpdated%3C=2026-01-03')).toEqual(['Sales']);
	expect(await conferences('DateUpdated=2026-01-05')).toEqual(['sales']);
	expect(await conferences('PageSize=1&DateCreated%3E=2026-01-02')).toEqual(['Sales team']);
});

it('shows the recordings of a conference, there and among all', async () => {
	const { client, sandbox } = given;
	client.liveRecording();
	const { conference, recording, path } = client.liveConferenceRecording();
	const other = client.liveConferenceRecording();
	const older = sandbox.addConferenceRecording({
		conference_sid: conference.sid.toUpperCase(),
		...createdAt('2026-01-02T12:00:00Z'),
	});
	expect(recording).toMatchObject({
		call_sid: null,
		conference_sid: conference.sid,
		source: 'Conference',
	});
	const list = `/Conferences/${conference.sid}/Recordings`;
	expect(await recordings(`${list}.json`)).toEqual([recording.sid, older.sid]);
	expect(await recordings(`${list}?PageSize=1`)).toEqual([recording.sid]);
	expect(await recordings(`${list}?DateCreated%3C=2026-02-01`)).toEqual([older.sid]);
	expect(await recordings(`/Recordings?ConferenceSid=${conference.sid}`)).toEqual([
		recording.sid,
		older.sid,
	]);
	expect((await client.send(`${path}.json`)).json).toEqual(recording);
	expect((await client.send(`/Recordings/${recording.sid}.json`)).json).toEqual(recording);
	const elsewhere = `/Conferences/${other.conference.sid}/Recordings/${recording.sid}`;
	expect((await client.send(elsewhere)).status).toBe(404);
	const dated = `${list}?DateCreated=Fri,%2002%20Jan%202026%2012:00:00%20GMT`;
	expect((await client.send(dated)).status).toBe(400);
});

it('updates a recording of a conference', async () => {
	const { client, sandbox } = given;
	const { recording, path } = client.liveConferenceRecording();
	const paused = await client.post(`${path}.json`, 'Status=paused&PauseBehavior=skip');
	expect(paused).toMatchObject({ status: 200, json: { sid: recording.sid, status: 'paused' } });
	expect(sandbox.pauseBehaviors.get(recording.sid)).toBe('skip');
	expect((await client.post(path, 'Status=in-progress')).json.status).toBe('in-progress');
	expect((await client.post(path, 'Status=stopped')).json.status).toBe('stopped');
	expect(await client.post(path, 'Status=stopped')).toMatchObject({ status: 200 });
	expect(await client.post(path, 'Status=paused')).toMatchObject({
		status: 422,
		json: { errors: ['The recording is stopped, not in progress'] },
	});
});

it.each([
	['', 'Status'],
	['Status=completed', 'Status'],
	['Status=paused&PauseBehavior=mute', 'PauseBehavior'],
	['Status=stopped&PauseBehavior=skip', 'PauseBehavior'],
	['Status=paused&Trim=do-not-trim', '"Trim"'],
])('refuses the update %p and names %s', async (form, name) => {
	const { path, recording } = given.client.liveConferenceRecording();
	const reply = await given.client.post(path, form);
	expect(reply.status).toBe(400);
	expect(reply.json.message).toContain(name);
	expect(recording.status).toBe('in-progress');
});

it('refuses updates once the conference has ended', async () => {
	const { client, sandbox } = given;
	const { conference, recording, path } = client.liveConferenceRecording();
	sandbox.endConference(conference.sid);
	expect(recording.status).toBe('completed');
	expect(await client.post(path, 'Status=paused')).toMatchObject({
		status: 422,
		json: { errors: ['The conference is not in progress'] },
	});
	const byCall = path.replace('Conferences', 'Calls');
	expect((await client.post(byCall, 'Status=paused')).status).toBe(404);
});

it.each(['PUT', 'PATCH'])('does not know %s', async (method) => {
	const { conference, path } = given.client.liveConferenceRecording();
	const allowed: Array<[string, string]> = [
		['/Conferences', 'GET'],
		[`/Conferences/${conference.sid}`, 'GET, POST'],
		[`/Conferences/${conference.sid}/Recordings`, 'GET'],
		[path, 'GET, POST, DELETE'],
	];
	for (const [target, methods] of allowed) {
		const reply = await given.client.send(target, { method });
		expect([reply.status, reply.headers.get('allow')]).toEqual([405, methods]);
	}
});
