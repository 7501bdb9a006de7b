import { randomUUID } from 'node:crypto';

import type { Conference, Participant } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

/** A conference with a call in it for each of the participants given. */
function conferenceWith(...participants: Array<Partial<Participant>>) {
	const conference = given.sandbox.addConference();
	const path = `/Conferences/${conference.sid}/Participants`;
	const added = participants.map((participant) =>
		given.sandbox.addParticipant({
			conference_sid: conference.sid.toUpperCase(),
			call_sid: given.sandbox.addCall().sid,
			...participant,
		}),
	);
	return { conference, path, added, paths: added.map(({ call_sid }) => `${path}/${call_sid}`) };
}

async function listed(path: string): Promise<string[]> {
	const { status, json } = await given.client.send(path);
	expect(status).toBe(200);
	return json.participants.map(({ call_sid }) => call_sid);
}

it('lists who is in a conference, with filters and pages', async () => {
	const { path, added } = conferenceWith({}, { muted: true }, { hold: true, muted: true });
	conferenceWith({});
	const [first, second, third] = added.map(({ call_sid }) => call_sid);
	expect(await listed(path)).toEqual([third, second, first]);
	expect(await listed(`${path}.json?Muted=true`)).toEqual([third, second]);
	expect(await listed(`${path}?Muted=true&Hold=false`)).toEqual([second]);
	const { json } = await given.client.send(`${path}?PageSize=2`);
	expect(json.participants).toEqual([added[2], added[1]]);
	expect(await listed(given.sandbox.origin + json.next_page_uri)).toEqual([first]);
	expect((await given.client.send(`${path}?Muted=yes`)).status).toBe(400);
});

it('shows one, and knows who is not in it', async () => {
	const { conference, added, paths } = conferenceWith({});
	const elsewhere = conferenceWith({});
	const [{ call_sid }] = added;
	expect((await given.client.send(`${paths[0]}.json`)).json).toEqual({
		account_sid: given.sandbox.projectId,
		call_sid,
		call_sid_to_coach: null,
		coaching: false,
		conference_sid: conference.sid,
		date_created: expect.stringMatching(/\+0000$/),
		date_updated: expect.stringMatching(/\+0000$/),
		status: 'in-progress',
		muted: false,
		hold: false,
		start_conference_on_enter: true,
		end_conference_on_exit: false,
		uri: expect.stringMatching(`/Conferences/${conference.sid}/Participants/${call_sid}.json$`),
	});
	const absent = [
		`${elsewhere.path}/${call_sid}`,
		`/Conferences/${conference.sid}/Participants/${randomUUID()}`,
		`/Conferences/${randomUUID()}/Participants/${call_sid}`,
	];
	for (const path of absent) expect((await given.client.send(path)).status).toBe(404);
});

it('updates one, and remembers what it was told', async () => {
	const { conference, paths, added } = conferenceWith({}, { muted: true });
	const [{ call_sid }, coached] = added;
	const held = await given.client.post(paths[0], 'Hold=true&HoldUrl=https%3A%2F%2Fcrm.example');
	expect(held).toMatchObject({ status: 200, json: { hold: true, muted: false } });
	const coaching = `Muted=true&Coaching=true&CallSidToCoach=${coached.call_sid.toUpperCase()}`;
	expect((await given.client.post(paths[0], coaching)).json).toMatchObject({
		hold: true,
		muted: true,
		coaching: true,
		call_sid_to_coach: coached.call_sid,
	});
	const told = given.sandbox.instructions.get(`${conference.sid}/${call_sid}`);
	expect(told).toMatchObject({ Hold: 'true', HoldUrl: 'https://crm.example', Muted: 'true' });
	const ended = await given.client.post(paths[0], 'Coaching=false');
	expect(ended.json).toMatchObject({ coaching: false, call_sid_to_coach: null, hold: true });
});

it.each([
	['Muted=True', 10000],
	['Hold=1', 10000],
	['HoldUrl=crm.example', 21402],
	['HoldMethod=PUT', 13221],
	['Coaching=true', 16002],
	[`Coaching=true&CallSidToCoach=${randomUUID()}`, 16002],
	['Status=completed', 10000],
])('refuses the update %s', async (form, code) => {
	const { paths, added } = conferenceWith({});
	const before = { ...added[0] };
	expect(await given.client.post(paths[0], form)).toMatchObject({ status: 400, json: { code } });
	expect(added[0]).toEqual(before);
});

it('removes one, whose call goes on', async () => {
	const { path, paths, added } = conferenceWith({}, {});
	expect((await given.client.remove(paths[0])).status).toBe(204);
	expect((await given.client.send(paths[0])).status).toBe(404);
	expect((await given.client.remove(paths[0])).status).toBe(404);
	expect(await listed(path)).toEqual([added[1].call_sid]);
	expect(given.sandbox.calls.get(added[0].call_sid)?.status).toBe('in-progress');
});

it('who hangs up leaves, and the conference ends with whom it is to end', async () => {
	const { conference, path, added } = conferenceWith({}, { end_conference_on_exit: true }, {});
	given.sandbox.hangUp(added[0].call_sid);
	expect(await listed(path)).toHaveLength(2);
	given.sandbox.hangUp(added[1].call_sid);
	expect([await listed(path), conference.status]).toEqual([[], 'completed']);
});

describe('an update of a conference', () => {
	const update = async ({ sid }: Conference, form: string) =>
		await given.client.post(`/Conferences/${sid}`, form);

	it('ends it, with its recordings', async () => {
		const { conference, path } = conferenceWith({});
		const recording = given.sandbox.addConferenceRecording({ conference_sid: conference.sid });
		const reply = await update(conference, 'Status=completed');
		expect(reply).toMatchObject({
			status: 200,
			json: { sid: conference.sid, status: 'completed' },
		});
		expect([recording.status, await listed(path)]).toEqual(['completed', []]);
		expect((await update(conference, 'Status=completed')).status).toBe(400);
	});

	it('announces something', async () => {
		const { conference } = conferenceWith({});
		const form = 'AnnounceUrl=https%3A%2F%2Fcrm.example&AnnounceMethod=GET';
		expect((await update(conference, form)).json.status).toBe('in-progress');
		expect(given.sandbox.instructions.get(conference.sid)).toEqual({
			AnnounceUrl: 'https://crm.example',
			AnnounceMethod: 'GET',
		});
	});

	it.each([
		['Status=in-progress', 21475],
		['AnnounceUrl=/hello', 21402],
		['FriendlyName=Sales', 10000],
	])('refuses %s', async (form, code) => {
		const { conference } = conferenceWith({});
		expect(await update(conference, form)).toMatchObject({ status: 400, json: { code } });
	});

	it('can be ignored, or falsely confirmed', async () => {
		const { conference, paths } = conferenceWith({});
		given.sandbox.faults.add({ method: 'POST', fault: { kind: 'ignored' }, times: 2 });
		given.sandbox.faults.add({ method: 'POST', fault: { kind: 'falseConfirmation' }, after: 2 });
		expect((await update(conference, 'Status=completed')).json.status).toBe('in-progress');
		expect((await given.client.post(paths[0], 'Muted=true')).json.muted).toBe(false);
		expect((await update(conference, 'Status=completed')).json.status).toBe('completed');
		expect((await given.client.post(paths[0], 'Muted=true')).json.muted).toBe(true);
		expect((await given.client.send(paths[0])).json.muted).toBe(false);
		expect(conference.status).toBe('in-progress');
	});
});

it('the legs of a call are found by their parent', async () => {
	const parent = given.sandbox.addCall();
	const legs = [1, 2].map(() => given.sandbox.addCall({ parent_call_sid: parent.sid }));
	const { calls } = (await given.client.send(`/Calls?ParentCallSid=${parent.sid}`)).json;
	expect(calls).toEqual([legs[1], legs[0]]);
});
