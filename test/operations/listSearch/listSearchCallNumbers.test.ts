import { setGlobalState } from 'n8n-workflow';
import { createdAt } from '../../../sandbox';
import { searchList } from '../../support/n8n/searchList';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

beforeAll(() => setGlobalState({ defaultTimezone: 'Europe/Berlin' }));

const EARLY = createdAt('2025-01-31T12:00:00Z');
const LATE = createdAt('2025-01-31T14:00:00Z');
const OTHER_CALL = '43bb71ee-553f-4074-bb20-8e2747647cce';
const SALES = { from: '+13105550172', to: '+13105550121' };
const SUPPORT = { from: '+13105550163', to: 'sip:agent-7@example.org' };

async function search(filter?: string, operation = 'delete') {
	const { credentials } = given.sandbox;
	const parameters = { resource: 'recording', operation };
	const method = 'searchRecordings';
	return (await searchList({ method, credentials, parameters, filter })).results;
}

function addRecording(call: object, fields: object) {
	const { sid: call_sid } = given.sandbox.addCall(call);
	return given.sandbox.addRecording({ call_sid, status: 'completed', duration: 283, ...fields });
}

it('names each recording by the numbers of its call', async () => {
	const sales = addRecording(SALES, LATE);
	const support = addRecording(SUPPORT, EARLY);
	expect(await search()).toEqual([
		{
			name: '31 Jan 2025, 15:00 · 4:43 · completed · +13105550172 → +13105550121',
			value: sales.sid,
		},
		{
			name: '31 Jan 2025, 13:00 · 4:43 · completed · +13105550163 → sip:agent-7',
			value: support.sid,
		},
	]);
});

it.each([['(310) 555-0163'], ['+1 310 555 0163'], ['agent-7@example.org'], ['163 → sip:agent']])(
	'finds a recording by the numbers of its call: %s',
	async (filter) => {
		addRecording(SALES, LATE);
		const { sid } = addRecording(SUPPORT, EARLY);
		expect((await search(filter)).map(({ value }) => value)).toEqual([sid]);
	},
);

it('names a recording by the beginning of what it belongs to where the call is not listed', async () => {
	const { sandbox } = given;
	const ofCall = addRecording(SALES, LATE);
	const conference_sid = sandbox.addConference().sid;
	sandbox.addConferenceRecording({ conference_sid, status: 'completed', duration: 5, ...EARLY });
	sandbox.faults.add({ path: '/Calls', fault: { kind: 'body', body: '{"calls": []}' } });
	expect((await search()).map(({ name }) => name)).toEqual([
		`31 Jan 2025, 15:00 · 4:43 · completed · call ${ofCall.call_sid!.slice(0, 8)}`,
		`31 Jan 2025, 13:00 · 0:05 · completed · conference ${conference_sid.slice(0, 8)}`,
	]);
});

it('lists recordings all the same where the calls cannot be read', async () => {
	const { sid } = addRecording(SALES, LATE);
	given.sandbox.faults.add({ path: '/Calls', fault: { kind: 'status', status: 403 } });
	expect((await search()).map(({ value }) => value)).toEqual([sid]);
});

it.each(['get', 'download', 'delete'])('offers completed recordings first for %s', async (name) => {
	const running = addRecording(SALES, { ...LATE, status: 'in-progress' });
	const early = addRecording(SALES, EARLY);
	const late = addRecording(SUPPORT, LATE);
	const found = await search(undefined, name);
	expect(found.map(({ value }) => value)).toEqual([late, early, running].map(({ sid }) => sid));
});

it('reads the calls once, however many pages it takes to find something', async () => {
	const { sid } = addRecording(SALES, EARLY);
	for (let index = 0; index < 1500; index++) {
		given.sandbox.addRecording({ call_sid: OTHER_CALL, ...LATE });
	}
	expect((await search('310 555 0172')).map(({ value }) => value)).toEqual([sid]);
	const paths = given.sandbox.requests.map(({ path }) =>
		path.split('/').at(-1)?.replace('.json', ''),
	);
	expect(paths).toEqual(['Recordings', 'Calls', 'Recordings']);
});
