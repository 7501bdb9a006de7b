import { givenSandbox } from './given';

const given = givenSandbox();

async function sids(path: string): Promise<string[]> {
	const { json } = await given.client.send(path);
	return (json.calls ?? json.recordings).map(({ sid }) => sid);
}

it('pages from new to old, and stays in place while calls come and go', async () => {
	const calls = Array.from({ length: 8 }, () => given.sandbox.addCall());
	const newestFirst = calls.map(({ sid }) => sid).reverse();
	given.sandbox.addCall({ status: 'completed' });

	const first = (await given.client.send('/Calls.json?PageSize=3&Status=in-progress')).json;
	expect(first).toMatchObject({ page: 0, page_size: 3, previous_page_uri: null });
	expect(first.next_page_uri).toMatch(/^\/api\/laml\/2010-04-01\/.*PageToken=PA/);
	given.sandbox.addCall();
	given.sandbox.calls.delete(newestFirst[4]);

	const second = (await given.client.send(given.sandbox.origin + first.next_page_uri)).json;
	const third = (await given.client.send(given.sandbox.origin + second.next_page_uri)).json;
	expect([...first.calls, ...second.calls, ...third.calls].map(({ sid }) => sid)).toEqual(
		newestFirst.filter((_sid, index) => index !== 4),
	);
	expect([second.page, third.page, third.next_page_uri]).toEqual([1, 2, null]);
	const back = (await given.client.send(given.sandbox.origin + third.previous_page_uri)).json;
	expect(back.calls).toEqual(second.calls);

	const otherFilter = first.next_page_uri.replace('in-progress', 'completed');
	expect((await given.client.send(given.sandbox.origin + otherFilter)).json.code).toBe(21481);
	const otherPage = first.next_page_uri.replace('Page=1', 'Page=2');
	expect((await given.client.send(given.sandbox.origin + otherPage)).json.code).toBe(54453);
});

it('filters calls', async () => {
	const parent = given.sandbox.addCall({
		to: '+13105550133',
		from: '+13105550111',
		status: 'completed',
	});
	const child = given.sandbox.addCall({ to: '+13105550122', parent_call_sid: parent.sid });
	expect(await sids('/Calls?From=%2B13105550111')).toEqual([parent.sid]);
	expect(await sids('/Calls?To=%2B13105550122')).toEqual([child.sid]);
	expect(await sids('/Calls?Status=completed')).toEqual([parent.sid]);
	expect(await sids(`/Calls?ParentCallSid=${parent.sid.toUpperCase()}`)).toEqual([child.sid]);
	expect(await sids('/Calls?EndTime%3E=2020-01-01')).toEqual([parent.sid]);
	expect(await sids('/Calls?StartTime%3E=2020-01-01')).toEqual([child.sid, parent.sid]);
});

it('filters recordings by call, conference and date', async () => {
	const conference_sid = '8f8f8f8f-1111-4222-8333-444444444444';
	const { call, recording } = given.client.liveRecording();
	const dates = ['Thu, 01 Jan 2026 00:00:00 +0000', 'Fri, 02 Jan 2026 12:00:00 +0000'];
	const [first, second] = dates.map((start_time) =>
		given.sandbox.addRecording({
			call_sid: given.sandbox.addCall().sid,
			start_time,
			conference_sid,
		}),
	);
	expect(await sids(`/Recordings?CallSid=${call.sid}`)).toEqual([recording.sid]);
	expect(await sids(`/Recordings?ConferenceSid=${conference_sid}`)).toEqual([
		second.sid,
		first.sid,
	]);
	expect(await sids('/Recordings?DateCreated=2026-01-02')).toEqual([second.sid]);
	expect(await sids('/Recordings?DateCreated%3C=2026-01-01')).toEqual([first.sid]);
	const noon = encodeURIComponent(dates[1]);
	expect(await sids(`/Recordings?DateCreated%3C=${noon}`)).toEqual([second.sid, first.sid]);
	given.sandbox.behaviour.dateBounds = 'exclusive';
	expect(await sids('/Recordings?DateCreated%3C=2026-01-01')).toEqual([]);
	expect(await sids('/Recordings?DateCreated%3E=2026-01-02T12:00:00Z')).toEqual([recording.sid]);
});
