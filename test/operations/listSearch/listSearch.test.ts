import { setGlobalState } from 'n8n-workflow';
import { rfc2822 } from '../../../sandbox';
import { searchList, type Search } from '../../support/n8n/searchList';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

beforeAll(() => setGlobalState({ defaultTimezone: 'Europe/Berlin' }));

async function searchCalls(search: Partial<Search> = {}) {
	const { credentials } = given.sandbox;
	return await searchList({ method: 'searchCalls', credentials, ...search });
}

const valuesOf = ({ results }: Awaited<ReturnType<typeof searchCalls>>) =>
	results.map(({ value }) => value);

const minutesAgo = (minutes: number) => rfc2822(Date.now() - minutes * 60_000);

function addCalls(count: number) {
	return Array.from({ length: count }, (_, index) =>
		given.sandbox.addCall({
			from: `+1310${index}`,
			to: '+12125550199',
			start_time: minutesAgo(index),
		}),
	);
}

it('offers the call that started last first, however long it rang', async () => {
	const { sandbox } = given;
	const older = sandbox.addCall({ start_time: minutesAgo(5) });
	const rangLong = sandbox.addCall({ date_created: minutesAgo(9), start_time: minutesAgo(1) });
	const oldest = sandbox.addCall({ start_time: null, date_created: minutesAgo(60) });
	expect(valuesOf(await searchCalls())).toEqual([rangLong.sid, older.sid, oldest.sid]);
});

it('offers the calls that can still be changed first where one is to be updated', async () => {
	const { sandbox } = given;
	const ended = sandbox.addCall({ status: 'completed', start_time: minutesAgo(1) });
	const ringing = sandbox.addCall({ status: 'ringing', start_time: minutesAgo(2) });
	const live = sandbox.addCall({ start_time: minutesAgo(3) });
	const offered = async (operation: string) =>
		valuesOf(await searchCalls({ parameters: { resource: 'call', operation } }));
	expect(await offered('update')).toEqual([ringing.sid, live.sid, ended.sid]);
	expect(await offered('get')).toEqual([ended.sid, ringing.sid, live.sid]);
});

it('names a live call by numbers, start and direction', async () => {
	const { sid } = given.sandbox.addCall({
		direction: 'outbound',
		from: '+13105550100',
		to: 'sip:agent-7@example.org',
		start_time: 'Tue, 01 May 2018 23:00:00 +0000',
	});
	expect((await searchCalls()).results).toEqual([
		{
			name: '+13105550100 → sip:agent-7 · 2 May 2018, 01:00 · outbound',
			value: sid,
		},
	]);
});

it.each([
	['without a start', { start_time: 'Sept 31st' }, '+13105550100 → +13105550101 · inbound'],
	['with nothing but a SID', {}, '? → ?'],
])('names a call %s', async (_which, fields, name) => {
	const call = given.sandbox.addCall({ from: '+13105550100', to: '+13105550101', ...fields });
	const calls = Object.keys(fields).length ? [call] : [{ sid: call.sid }];
	given.sandbox.faults.add({ fault: { kind: 'body', body: JSON.stringify({ calls }) } });
	expect((await searchCalls()).results).toEqual([{ name, value: call.sid }]);
});

it('offers nothing that has no SID', async () => {
	const { sid } = given.sandbox.addCall();
	const calls = [null, 5, 'x', {}, { sid: null }, { sid: '' }, { sid }];
	given.sandbox.faults.add({ fault: { kind: 'body', body: JSON.stringify({ calls }) } });
	expect(valuesOf(await searchCalls())).toEqual([sid]);
});

it('offers no call that is not live', async () => {
	const { sandbox } = given;
	for (const status of ['queued', 'ringing', 'busy', 'failed', 'no-answer', 'canceled']) {
		sandbox.addCall({ status });
	}
	sandbox.hangUp(sandbox.addCall().sid);
	const live = sandbox.addCall();
	expect(valuesOf(await searchCalls())).toEqual([live.sid]);
});

it.each([
	['+13105550123'],
	['+1 310 555 0123'],
	['310-555-0123'],
	['(310) 555-0123'],
	['310.555.0123'],
	['310/5550123'],
	['\u00a0310\u00a0555\u00a00123'],
	['50123'],
])('finds a call by its numbers, written %j', async (filter) => {
	const { sandbox } = given;
	const caller = sandbox.addCall({
		from: '+13105550123',
		to: '+12125550101',
		start_time: minutesAgo(1),
	});
	const called = sandbox.addCall({
		from: '+12125550101',
		to: '+13105550123',
		start_time: minutesAgo(2),
	});
	sandbox.addCall({ from: '+12125550101', to: '+12125550102' });
	expect(valuesOf(await searchCalls({ filter }))).toEqual([caller.sid, called.sid]);
});

it.each([
	['whole', (sid: string) => sid],
	['in capitals', (sid: string) => sid.toUpperCase()],
	['with blanks around', (sid: string) => ` ${sid} `],
	['in part', (sid: string) => sid.slice(0, 13)],
])('finds a call by its SID %s', async (_how, written) => {
	const [, call] = addCalls(3);
	expect(valuesOf(await searchCalls({ filter: written(call.sid) }))).toEqual([call.sid]);
});

it.each([
	['by number', '+19999999'],
	['by SID', '00000000-0000'],
])('finds nothing %s where there is nothing', async (_how, filter) => {
	addCalls(3);
	expect(await searchCalls({ filter })).toEqual({ results: [], paginationToken: undefined });
});

it('leaves out the year where it is this one', async () => {
	const now = new Date();
	given.sandbox.addCall({ start_time: rfc2822(now.getTime()) });
	const [{ name }] = (await searchCalls()).results;
	expect(name).toMatch(/ · \d{1,2} [A-Z][a-z]+, \d\d:\d\d · inbound$/);
});

it.each([['01:00'], ['2 May'], ['2 may 2018, 01:00'], ['+13105550100 → sip:agent'], ['outbound']])(
	'finds a call by what its label shows: %s',
	async (filter) => {
		const { sid } = given.sandbox.addCall({
			direction: 'outbound',
			from: '+13105550100',
			to: 'sip:agent-7@example.org',
			start_time: 'Tue, 01 May 2018 23:00:00 +0000',
		});
		given.sandbox.addCall({ start_time: 'Tue, 01 May 2018 11:00:00 +0000' });
		const found = await searchCalls({ filter });
		expect(valuesOf(found)).toEqual([sid]);
	},
);

it.each([[''], ['  '], [undefined]])(
	'says that there is no live call, for the search %j',
	async (filter) => {
		given.sandbox.addCall({ status: 'completed' });
		expect(await searchCalls({ filter })).toEqual({
			// What is neither text nor number cannot be chosen in n8n's editor.
			results: [
				{ name: 'There is no live call right now', value: false },
				{ name: "Make one, or choose By ID and map the call's SID", value: true },
			],
			paginationToken: undefined,
		});
	},
);

it.each([[''], ['  '], [undefined]])('offers all for the search %j', async (filter) => {
	addCalls(3);
	expect(valuesOf(await searchCalls({ filter }))).toHaveLength(3);
});
