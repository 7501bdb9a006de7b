import type { Recording } from '../../../sandbox';
import { updateAll } from '../../support/recordingUpdate';
import { conferenceRecording } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const recordingOf = (call_sid: string): Recording => given.sandbox.addRecording({ call_sid });
const conferenceRecordingOf = (conference_sid: string): Recording =>
	given.sandbox.addConferenceRecording({ conference_sid });
const legOf = (parent_call_sid: string, fields: object = {}) =>
	given.sandbox.addCall({ parent_call_sid, ...fields });

/** A conference in progress with these calls in it. */
function conferenceOf(...calls: string[]): string {
	const { sid: conference_sid } = given.sandbox.addConference();
	calls.forEach((call_sid) => given.sandbox.addParticipant({ conference_sid, call_sid }));
	return conference_sid;
}

/** The recordings of whole conversations, paused; each of them belongs to one of the calls. */
async function expectPaused(calls: string[], recordings: Recording[], untouched: Recording[] = []) {
	const { sandbox } = given;
	const { error, output, tickets } = await updateAll(sandbox, 'conversation', calls);
	expect(error).toBeUndefined();
	expect(statusesOf(sandbox, recordings)).toEqual(recordings.map(() => 'paused'));
	expect(statusesOf(sandbox, untouched)).toEqual(untouched.map(() => 'in-progress'));
	expect(output.map(({ json }) => json.sid).sort()).toEqual(
		recordings.map(({ sid }) => sid).sort(),
	);
	for (const { json } of output) {
		const { sid, call_sid, conference_sid } = recordings.find((one) => one.sid === json.sid)!;
		const [belongs_to, belongs_to_sid] = call_sid
			? ['call', call_sid]
			: ['conference', conference_sid];
		expect(json).toMatchObject({ sid, belongs_to, belongs_to_sid, status: 'paused' });
	}
	return tickets;
}

describe('a whole conversation', () => {
	it('is the call with its other legs, whichever of them is named', async () => {
		const parent = given.sandbox.addCall().sid;
		const child = legOf(parent).sid;
		const sibling = legOf(parent).sid;
		const grandchild = legOf(child).sid;
		const other = given.sandbox.addCall().sid;
		const own = [parent, child, sibling, grandchild].map(recordingOf);
		const others = [recordingOf(other)];
		const tickets = await expectPaused([grandchild, other], [...own, ...others]);
		expect(tickets).toEqual(['T0', 'T0', 'T0', 'T0', 'T1']);
	});

	it('is the conferences that a leg is in, with their participants, and no other', async () => {
		const { sandbox } = given;
		const call = sandbox.addCall().sid;
		const leg = legOf(call).sid;
		const [guest, second, stranger] = [1, 2, 3].map(() => sandbox.addCall().sid);
		const conferences = [conferenceOf(call, guest), conferenceOf(leg, second)];
		const foreign = conferenceOf(stranger);
		await expectPaused(
			[call],
			[...[call, leg, guest, second].map(recordingOf), ...conferences.map(conferenceRecordingOf)],
			[recordingOf(stranger), conferenceRecordingOf(foreign)],
		);
	});

	it('is found where only the conference is recorded', async () => {
		const call = given.sandbox.addCall().sid;
		await expectPaused([call], [conferenceRecordingOf(conferenceOf(call))]);
	});

	it('leaves out legs and conferences that have ended', async () => {
		const { sandbox } = given;
		const call = sandbox.addCall().sid;
		const ended = legOf(call, { status: 'completed' }).sid;
		const conference = conferenceOf(call);
		sandbox.endConference(conference);
		await expectPaused([call], [recordingOf(call)]);
		const paths = sandbox.requests.map(({ target }) => target).join(' ');
		expect(paths).not.toContain(ended);
		expect(paths).not.toContain(conference);
	});

	it('does not trust a filter that SignalWire ignores', async () => {
		const { sandbox } = given;
		behave(sandbox, { ignoredFilters: ['CallSid', 'ParentCallSid', 'Status'] });
		const call = sandbox.addCall().sid;
		const leg = legOf(call).sid;
		const stranger = legOf(sandbox.addCall().sid).sid;
		const over = conferenceOf(call, stranger);
		Object.assign(sandbox.conferences.get(over)!, { status: 'completed' });
		const conference = conferenceOf(leg);
		await expectPaused(
			[call],
			[recordingOf(call), recordingOf(leg), conferenceRecordingOf(conference)],
			[recordingOf(stranger), conferenceRecordingOf(over)],
		);
	});

	it('is looked at once more after the search, which takes its time', async () => {
		const { sandbox } = given;
		const call = sandbox.addCall().sid;
		const conference = conferenceOf(call);
		const first = recordingOf(call);
		const after = { method: 'GET', path: `${conference}/Participants` };
		const late = sandbox.addLateRecording({ call_sid: call }, { after });
		await expectPaused([call], [first, late]);
	});

	it('has nothing to update where nothing of it is recorded', async () => {
		const call = given.sandbox.addCall().sid;
		conferenceOf(call);
		const { error } = await updateAll(given.sandbox, 'conversation', [call]);
		expect(error?.message).toBe(`The call ${call} has no active recording`);
	});
});

it('of a conference is its own recordings and those of its participants', async () => {
	const { sandbox } = given;
	const calls = [1, 2].map(() => sandbox.addCall().sid);
	const [first, second] = calls.map((call) => conferenceOf(call));
	const recordings = [...calls.map(recordingOf), ...[first, second].map(conferenceRecordingOf)];
	const { output, tickets } = await runOperation(
		sandbox,
		conferenceRecording.operations.update,
		[first, second].map((conferenceSid) => ({ conferenceSid })),
		{ fields: { applyTo: 'conversation' } },
	);
	expect(statusesOf(sandbox, recordings)).toEqual(Array(4).fill('paused'));
	expect(tickets).toEqual(['T0', 'T0', 'T1', 'T1']);
	expect(output.map(({ json }) => json.belongs_to)).toEqual([
		...['conference', 'call', 'conference', 'call'],
	]);
});

describe('with many conferences in progress', () => {
	it.each([10, 300])('%d are asked once each, and what is given is paused first', async (count) => {
		const { sandbox } = given;
		const call = sandbox.addCall().sid;
		const recordings = [recordingOf(call), recordingOf(call)];
		for (let index = 1; index < count; index++) sandbox.addConference();
		recordings.push(conferenceRecordingOf(conferenceOf(call)));
		sandbox.faults.add({ fault: { kind: 'delay', ms: 30 } });
		// The first that are asked are still under way when the recordings are listed.
		sandbox.faults.add({ path: '/Participants', fault: { kind: 'delay', ms: 400 } });
		// A slow list must not make the pause wait behind the search.
		const ownList = { method: 'GET', path: /\/Recordings$/, times: 1 };
		sandbox.faults.add({ ...ownList, fault: { kind: 'delay', ms: 100 } });
		await expectPaused([call], recordings);

		const asked = requestsOf(sandbox, 'GET').filter(({ path }) => path.endsWith('/Participants'));
		expect(asked).toHaveLength(count);
		expect(sandbox.maxInFlight).toBeLessThanOrEqual(50);
		const order = sandbox.requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
		const paused = recordings.slice(0, 2).map(({ sid }) => order.indexOf(`POST ${sid}`));
		// At most what was in flight when the recordings were listed.
		expect(Math.max(...paused)).toBeLessThan(60);
		const asksFor = (path: string) =>
			requestsOf(sandbox, 'GET').filter((one) => one.path.endsWith(path));
		expect(asksFor('/Conferences')).toHaveLength(1);
		expect(asksFor('/Calls')).toHaveLength(1);
	});
});
