import { setGlobalState, type INodeParameters } from 'n8n-workflow';
import { rfc2822 } from '../../../sandbox';
import { searchList, shownOf } from '../../support/n8n/searchList';
import { byId } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const START = 'Tue, 01 May 2018 23:00:00 +0000';

beforeAll(() => setGlobalState({ defaultTimezone: 'Europe/Berlin' }));

async function searchRecordings(parameters: INodeParameters, filter?: string) {
	const { credentials } = given.sandbox;
	return await searchList({ method: 'searchRecordings', credentials, parameters, filter });
}

async function sidsOf(callSid: string, filter?: string) {
	const { results } = await searchRecordings({ callSid: byId(callSid) } as INodeParameters, filter);
	return results.map(({ value }) => value);
}

const minutesAgo = (minutes: number) => rfc2822(Date.now() - minutes * 60_000);

it('offers the recordings of the chosen call only', async () => {
	const { sandbox } = given;
	const chosen = sandbox.addCall();
	const own = sandbox.addRecording({ call_sid: chosen.sid });
	sandbox.addRecording({ call_sid: sandbox.addCall().sid });
	expect(await sidsOf(chosen.sid)).toEqual([own.sid]);
	expect(await sidsOf(` ${chosen.sid.toUpperCase()} `)).toEqual([own.sid]);
	expect(sandbox.requests[0].query).toEqual([
		['PageSize', '1000'],
		['CallSid', chosen.sid],
	]);
});

it('reads the chosen call from the list as well as from an ID', async () => {
	const { sandbox } = given;
	const call = sandbox.addCall();
	const recording = sandbox.addRecording({ call_sid: call.sid });
	for (const mode of ['list', 'id']) {
		const { results } = await searchRecordings({ callSid: { __rl: true, mode, value: call.sid } });
		expect(results.map(({ value }) => value)).toEqual([recording.sid]);
	}
});

it('offers active recordings first, and the newest of each kind first', async () => {
	const { sandbox } = given;
	const call_sid = sandbox.addCall().sid;
	const add = (status: string, minutes: number) =>
		sandbox.addRecording({ call_sid, status, start_time: minutesAgo(minutes) }).sid;
	const completed = add('completed', 1);
	const running = add('in-progress', 5);
	const stopped = add('stopped', 2);
	const paused = add('paused', 4);
	const resumed = add('resumed', 6);
	const queued = add('queued', 3);
	expect(await sidsOf(call_sid)).toEqual([paused, running, resumed, completed, stopped, queued]);
});

it.each([[false], [true]])(
	'names a recording by start, length and status (numbers as texts: %s)',
	async (numbersAsStrings) => {
		behave(given.sandbox, { numbersAsStrings });
		const call = given.sandbox.addCall();
		const recording = { call_sid: call.sid, status: 'paused', start_time: START, duration: 94 };
		const { sid } = given.sandbox.addRecording(recording);
		const { results } = await searchRecordings({ callSid: byId(call.sid) } as INodeParameters);
		expect(results).toEqual([{ name: '2 May 2018, 01:00 · 1:34 · paused', value: sid }]);
	},
);

it('names a recording of which little is known', async () => {
	const { sid } = given.sandbox.addCall();
	const recordings = [{ sid, status: 'processing', start_time: null, duration: null }];
	given.sandbox.faults.add({ fault: { kind: 'body', body: JSON.stringify({ recordings }) } });
	const { results } = await searchRecordings({ callSid: byId(sid) } as INodeParameters);
	expect(results).toEqual([{ name: 'processing', value: sid }]);
});

it('finds a recording by status or SID', async () => {
	const { sandbox } = given;
	const call_sid = sandbox.addCall().sid;
	const running = sandbox.addRecording({ call_sid, status: 'in-progress' }).sid;
	const completed = sandbox.addRecording({ call_sid, status: 'completed' }).sid;
	expect(await sidsOf(call_sid, 'in progress')).toEqual([running]);
	expect(await sidsOf(call_sid, 'COMPLETED')).toEqual([completed]);
	expect(await sidsOf(call_sid, ` ${completed.toUpperCase()}`)).toEqual([completed]);
	expect(await sidsOf(call_sid, 'nothing')).toEqual([]);
});

it('says that a call has no recordings', async () => {
	// Neither can be chosen in n8n's editor.
	expect(await sidsOf(given.sandbox.addCall().sid)).toEqual([false, true]);
});

it.each([
	['is missing', {}, /^Choose a call first$/],
	[
		'is not chosen yet',
		{ callSid: { __rl: true, mode: 'list', value: '' } },
		/^Choose a call first$/,
	],
	['is not typed yet', { callSid: { __rl: true, mode: 'id', value: '' } }, /^Choose a call first$/],
	[
		'is no SID',
		{ callSid: { __rl: true, mode: 'id', value: '../x' } },
		/^A value .* cannot be used Call must be a SID such as .*, but got "\.\.\/x"\. Choose it from/,
	],
	[
		'has an expression without a value yet',
		{ callSid: { __rl: true, mode: 'id', value: null } },
		/^Call has no value yet Run the node before, so that Call has a value, or choose By ID\.$/,
	],
	[
		'is as a whole an expression without a value yet, and there is Apply To',
		{ callSid: { __rl: true, mode: 'id', value: {} }, applyTo: 'recording' },
		/^Call has no value yet Run .*, so that Call has a value, or choose Whole Conversation\.$/,
	],
])('says so when the call %s, without a request', async (_what, parameters, shown) => {
	const refused = await searchRecordings(parameters as INodeParameters).catch(shownOf);
	expect(refused).toMatch(shown);
	expect(given.sandbox.requests).toEqual([]);
});
