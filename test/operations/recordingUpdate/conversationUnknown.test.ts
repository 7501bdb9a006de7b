import { sleep } from 'n8n-workflow';
import { accountPath, requestsOf, statusesOf, useSandbox } from '../../support/sandbox';
import { updateAll } from '../../support/recordingUpdate';
import { ON_ERROR_MODES } from '../../support/runOperation';

const given = useSandbox();

/** A recorded call that is in a conference and has another leg. */
function conversation() {
	const { sandbox } = given;
	const { sid: parent } = sandbox.addCall();
	const { sid: call } = sandbox.addCall({ parent_call_sid: parent });
	const { sid: conference } = sandbox.addConference();
	sandbox.addParticipant({ conference_sid: conference, call_sid: call });
	const recordings = [
		...[call, parent].map((call_sid) => sandbox.addRecording({ call_sid })),
		sandbox.addConferenceRecording({ conference_sid: conference }),
	];
	return { parent, call, conference, recordings };
}

type Conversation = ReturnType<typeof conversation>;

describe('what cannot be looked up is not paused', () => {
	it.each<[string, (conversation: Conversation) => string, (conversation: Conversation) => string]>(
		[
			['the call itself', ({ call }) => `/Calls/${call}`, ({ call }) => `parent of call ${call}`],
			[
				'the other leg',
				({ parent }) => `/Calls/${parent}`,
				({ parent }) => `parent of call ${parent}`,
			],
			['the list of legs', () => '/Calls', ({ call }) => `other legs of call ${call}`],
			['the list of conferences', () => '/Conferences', () => 'conferences in progress'],
			[
				'the participants',
				({ conference }) => `/Conferences/${conference}/Participants`,
				({ conference }) => `conference ${conference}`,
			],
			[
				"a conference's recordings",
				({ conference }) => `/Conferences/${conference}/Recordings`,
				({ conference }) => `recordings of conference ${conference}`,
			],
		],
	)('%s fails the item and is named', async (_, pathOf, nameOf) => {
		const { sandbox } = given;
		const broken = conversation();
		const path = new RegExp(`^${accountPath(sandbox, pathOf(broken))}(\\.json)?$`);
		sandbox.faults.add({ method: 'GET', path, fault: { kind: 'status', status: 500 } });
		const { errorOutput, output } = await updateAll(sandbox, 'conversation', [broken.call], {
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(errorOutput[0].json.error).toContain(`${nameOf(broken)}: `);
		// What is known is paused all the same, and said.
		expect(statusesOf(sandbox, broken.recordings.slice(0, 1))).toEqual(['paused']);
		expect(errorOutput[0].error?.description).toContain(`${broken.recordings[0].sid} (paused)`);
	});

	it.each(ON_ERROR_MODES)('and does not fail another item: %s', async (onError) => {
		const { sandbox } = given;
		const [broken, whole] = [conversation(), conversation()];
		const path = `${broken.parent}`;
		sandbox.faults.add({ method: 'GET', path, fault: { kind: 'status', status: 500 } });
		const calls = [broken.call, whole.call];
		const result = await updateAll(sandbox, 'conversation', calls, { onError });
		expect(statusesOf(sandbox, whole.recordings)).toEqual(Array(3).fill('paused'));
		if (onError === 'stopWorkflow') {
			expect(result.error?.message).toContain(`parent of call ${broken.parent}`);
			return;
		}
		const isError = onError === 'continueErrorOutput';
		expect(result.errorTickets).toEqual(isError ? ['T0'] : []);
		const ofSecond = ['T1', 'T1', 'T1'];
		expect(result.tickets).toEqual(isError ? ofSecond : ['T0', ...ofSecond]);
	});

	it('the own recordings fail the item, which still pauses and names the others', async () => {
		const { sandbox } = given;
		const { call, recordings } = conversation();
		const path = accountPath(sandbox, '/Recordings');
		sandbox.faults.add({ method: 'GET', path, times: 1, fault: { kind: 'emptyObject' } });
		const { error } = await updateAll(sandbox, 'conversation', [call]);
		expect(error?.message).toContain(`recordings of call ${call}: `);
		expect(statusesOf(sandbox, recordings.slice(1))).toEqual(['paused', 'paused']);
		expect(error?.description).toContain(`${recordings[2].sid} (paused)`);
		const requests = sandbox.requests.length;
		await sleep(500);
		expect(sandbox.requests).toHaveLength(requests);
	});

	it.each([null, '', '../Accounts', 7])('a participant whose call SID is %j', async (call_sid) => {
		const { sandbox } = given;
		const { call, conference } = conversation();
		const body = JSON.stringify({ participants: [{ call_sid }], next_page_uri: null });
		const path = `${conference}/Participants`;
		sandbox.faults.add({ method: 'GET', path, fault: { kind: 'body', body } });
		const { error } = await updateAll(sandbox, 'conversation', [call]);
		expect(error?.message).toContain(
			`conference ${conference}: SignalWire lists a participant whose SID is`,
		);
	});

	it('a parent call whose SID is none', async () => {
		const { sandbox } = given;
		const { sid: call } = sandbox.addCall({ parent_call_sid: '../Accounts' });
		sandbox.addRecording({ call_sid: call });
		const { error } = await updateAll(sandbox, 'conversation', [call]);
		expect(error?.message).toContain(`parent of call ${call}: SignalWire lists a parent call`);
		sandbox.requests.forEach(({ path }) => expect(path).not.toContain('..'));
	});
});

it('a conference that ends before it is asked is no failure', async () => {
	const { sandbox } = given;
	const { call, recordings } = conversation();
	const { sid: ending } = sandbox.addConference();
	const fault = { kind: 'status' as const, status: 404 };
	sandbox.faults.add({ method: 'GET', path: `${ending}/Participants`, fault });
	const listed = { method: 'GET', path: accountPath(sandbox, `/Conferences/${ending}`) };
	const body = JSON.stringify({ ...sandbox.conferences.get(ending), status: 'completed' });
	sandbox.faults.add({ ...listed, fault: { kind: 'body', body } });
	const { error } = await updateAll(sandbox, 'conversation', [call]);
	expect(error).toBeUndefined();
	expect(statusesOf(sandbox, recordings)).toEqual(Array(3).fill('paused'));
});

it('a conference that runs, and is not found all the same, is one', async () => {
	const { sandbox } = given;
	const { call } = conversation();
	const { sid: odd } = sandbox.addConference();
	const fault = { kind: 'status' as const, status: 404 };
	sandbox.faults.add({ method: 'GET', path: `${odd}/Participants`, fault });
	const { error } = await updateAll(sandbox, 'conversation', [call]);
	expect(error?.message).toContain(`conference ${odd}: `);
	expect(requestsOf(sandbox, 'POST')).toHaveLength(3);
});
