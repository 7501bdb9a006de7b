import { randomUUID } from 'node:crypto';

import { basic } from './client';
import { givenSandbox } from './given';

const given = givenSandbox();

describe('who may ask', () => {
	it.each([
		['nothing', () => ''],
		['a bearer token', () => `Bearer ${given.sandbox.apiToken}`],
		['a wrong token', () => basic(given.sandbox.projectId, 'PTwrong')],
		['another project', () => basic(randomUUID(), given.sandbox.apiToken)],
		['no colon', () => `Basic ${Buffer.from(given.sandbox.projectId).toString('base64')}`],
	])('refuses %s', async (_what, authorization) => {
		const reply = await given.client.send('/Calls', {
			headers: { authorization: authorization() },
		});
		expect(reply).toMatchObject({ status: 401, json: { code: 20003, status: 401 } });
	});

	it.each([401, 403] as const)('refuses a token without the scope with %i', async (status) => {
		given.sandbox.behaviour.missingScope = status;
		given.sandbox.addToken('PTmessages', ['messaging']);
		const authorization = basic(given.sandbox.projectId, 'PTmessages');
		expect((await given.client.send('/Calls', { headers: { authorization } })).status).toBe(status);
	});

	it('knows its own project and its subprojects only', async () => {
		const sub = randomUUID();
		const path = given.client.account.replace(given.sandbox.projectId, sub) + '/Calls.json';
		expect(await given.client.send(path)).toMatchObject({ status: 401, json: { code: 10004 } });
		given.sandbox.addSubproject(sub);
		const call = given.sandbox.addCall({ account_sid: sub });
		expect((await given.client.send(path)).json.calls).toEqual([call]);
		expect((await given.client.send('/Calls')).json.calls).toEqual([]);
		expect((await given.client.send(`/Calls/${call.sid}`)).status).toBe(404);
		given.sandbox.behaviour.subprojectAccess = 'refused';
		expect((await given.client.send(path)).status).toBe(401);
	});
});

describe('what may be asked', () => {
	it.each([
		['/Calls?status=completed', 400, '"status"'],
		['/Calls?Status=Completed', 400, 'Status'],
		['/Calls?Status=completed&Status=busy', 400, 'Status'],
		['/Calls?From=+13105550101', 400, 'From'],
		['/Calls?From=%zz', 400, 'URL'],
		['/Calls?StartTime%3C=yesterday', 400, 'StartTime<'],
		['/Recordings?CallSid=', 400, 'CallSid'],
		['/Recordings?DateCreated%253C=2026-01-01', 400, 'DateCreated%3C'],
		['/Recordings?Page=1', 400, 'PageToken'],
		['/Recordings?PageSize=1001', 400, 'PageSize'],
		['/Recordings?PageSize=0', 400, 'PageSize'],
		['/Recordings?PageToken=PAnone', 400, 'PageToken'],
		['/Recordings/not-a-sid.json', 400, 'Sid'],
		['/Recordings/%2e%2e%2fCalls.json', 400, 'encoded'],
		['/Recordings/', 404, 'resource'],
		['/recordings', 404, 'resource'],
		[`/Calls/${randomUUID()}/Recordings`, 405, 'POST'],
		['/Conferences?FriendlyName=+Team', 400, 'FriendlyName'],
		[`/Conferences?FriendlyName=${'a'.repeat(65)}`, 400, 'FriendlyName'],
		['/Conferences?Status=ended', 400, 'Status'],
		['/Conferences?DateCreated=2026-01-01T00:00:00Z', 400, 'DateCreated'],
		['/Conferences?DateUpdated%3E=2026-02-31', 400, 'DateUpdated>'],
		['/Conferences?StartTime=2026-01-01', 400, 'StartTime'],
		['/Transcriptions?RecordingSid=8f8f8f8f-1111-4222-8333-444444444444', 400, 'RecordingSid'],
		['/Transcriptions?DateCreated=2026-13-01', 400, 'DateCreated'],
		[`/Calls/${randomUUID()}`, 404, 'Call'],
		[`/Recordings/${randomUUID()}.json`, 404, 'Recording'],
		[`/Recordings/${randomUUID()}.mp3`, 404, 'Recording'],
		[`/Recordings/${randomUUID()}.ogg`, 400, 'Sid'],
		[`/Conferences/${randomUUID()}`, 404, 'Conference'],
		[`/Conferences/${randomUUID()}/Recordings`, 404, 'Conference'],
		[`/Conferences/${randomUUID()}/Recordings/${randomUUID()}`, 404, 'Conference'],
		[`/Transcriptions/${randomUUID()}`, 404, 'Transcription'],
	])('GET %s answers %i and names %s', async (path, status, name) => {
		const reply = await given.client.send(path);
		expect(reply.status).toBe(status);
		expect(reply.json.message).toContain(name);
	});

	it.each([
		['Page=1', 54453],
		['Page=x', 54453],
		['PageSize=5000', 54454],
		['PageToken=PAnone', 21481],
	])('has the code of SignalWire for %s', async (query, code) => {
		expect((await given.client.send(`/Recordings?${query}`)).json.code).toBe(code);
	});

	it.each([
		['', 'Status'],
		['status=paused', '"status"'],
		['Status=Paused', 'Status'],
		['Status=resumed', 'Status'],
		['Status=paused&Status=paused', 'Status'],
		['Status=paused&PauseBehavior=mute', 'PauseBehavior'],
		['Status=paused&PauseBehaviour=skip', '"PauseBehaviour"'],
		['Status=stopped&PauseBehavior=skip', 'PauseBehavior'],
		['Status=%zz', 'body'],
	])('refuses the body %p and names %s', async (form, name) => {
		const { path, recording } = given.client.liveRecording();
		const reply = await given.client.post(path, form);
		expect(reply.status).toBe(400);
		expect(reply.json.message).toContain(name);
		expect(recording.status).toBe('in-progress');
	});

	it('refuses what is not a form, a query on a POST, and a body on a GET', async () => {
		const { path } = given.client.liveRecording();
		const json = { 'content-type': 'application/json' };
		expect((await given.client.post(path, '{"Status":"paused"}', json)).status).toBe(400);
		expect((await given.client.post(`${path}?Status=paused`, 'Status=paused')).status).toBe(400);
		expect(await given.client.getWithBody('/Calls', 'Status=completed')).toBe(400);
	});

	it.each(['PUT', 'DELETE', 'PATCH', 'GET'])('does not know %s of an update', async (method) => {
		const reply = await given.client.send(given.client.liveRecording().path, { method });
		expect(reply.status).toBe(405);
		expect(reply.headers.get('allow')).toBe('POST');
	});
});
