import { setGlobalState } from 'n8n-workflow';
import { createdAt, createdEvery, type Fault } from '../../../sandbox';
import { searchList, type Search } from '../../support/n8n/searchList';
import {
	call,
	conference,
	conferenceRecording,
	type Entry,
	fill,
	message,
	recording,
	type TestedResource,
	transcription,
} from '../../support/operations';
import { byId } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();

beforeAll(() => setGlobalState({ defaultTimezone: 'Europe/Berlin' }));

const NOON = createdAt('2025-01-31T12:00:00Z');
const YEARLY = '31 Jan 2025, 13:00';

interface Searched {
	method: Search['method'];
	found: TestedResource;
	/** Fields of an entry, its label, what it is found by, and what another one has instead. */
	fields: object;
	label: string | RegExp;
	/** What else is read for the labels, below the account. */
	alsoRead?: string;
	filters: string[];
	others: object;
}

const RECORDING = {
	fields: { ...NOON, status: 'completed', duration: 94 },
	label: `${YEARLY} · 1:34 · completed`,
	filters: ['COMPLETED', 'complete', '1:34'],
	others: { ...NOON, status: 'absent', duration: 0 },
};

const SEARCHES: Array<[string, Searched]> = [
	[
		'all calls',
		{
			method: 'searchCalls',
			found: call,
			fields: {
				...NOON,
				from: '+13105550123',
				to: '+12125550101',
				status: 'completed',
				duration: 3725,
			},
			label: `+13105550123 → +12125550101 · ${YEARLY} · completed · 1:02:05`,
			filters: ['(310) 555-0123', '12125550101'],
			others: { ...NOON, from: '+14155550100', to: '+14155550101' },
		},
	],
	[
		'all calls, by long names',
		{
			method: 'searchCalls',
			found: call,
			fields: {
				...NOON,
				from: 'sip:reception-first-floor@example.sip.signalwire.com',
				to: '+447700900123456',
				status: 'no-answer',
				duration: 0,
			},
			label: `sip:reception-… → +447700900123456 · ${YEARLY} · no-answer · 0:00`,
			filters: ['reception-first-floor', 'sip:reception-… →', 'no-answer'],
			others: { ...NOON, from: '+14155550100', to: '+14155550101', status: 'completed' },
		},
	],
	[
		'the recordings of the project',
		{
			method: 'searchRecordings',
			found: recording,
			...RECORDING,
			label: /^31 Jan 2025, 13:00 · 1:34 · completed · \+\d{11} → \+\d{11}$/,
			alsoRead: '/Calls',
		},
	],
	[
		'the recordings of a conference',
		{ method: 'searchRecordings', found: conferenceRecording, ...RECORDING },
	],
	[
		'all conferences',
		{
			method: 'searchConferences',
			found: conference,
			fields: { ...NOON, friendly_name: 'Team (Berlin)', status: 'completed' },
			label: `Team (Berlin) · ${YEARLY} · completed`,
			filters: ['team berlin', 'BERLIN'],
			others: { ...NOON, friendly_name: 'Support' },
		},
	],
	[
		'all messages',
		{
			method: 'searchMessages',
			found: message,
			fields: {
				...NOON,
				direction: 'inbound',
				from: '+13105550123',
				to: '+12125550101',
				body: `Can I move my\nappointment? ${'And so on. '.repeat(9)}`,
			},
			label: 'from +13105550123 · Can I move my appointment? And so on. An · 31 Jan 2025, 13:00',
			filters: ['(310) 555-0123', '12125550101', 'move my appointment', 'INBOUND'],
			others: {
				...NOON,
				from: '+14155550100',
				to: '+14155550101',
				body: 'x',
				direction: 'outbound-api',
			},
		},
	],
	[
		'all transcriptions',
		{
			method: 'searchTranscriptions',
			found: transcription,
			fields: { ...NOON, transcription_text: `My card ends in 123. ${'And so on. '.repeat(9)}` },
			label: `My card ends in 123. And so on. And so on. And so on. And so · ${YEARLY} · completed`,
			filters: ['card ends', 'CARD ENDS IN 123'],
			others: { ...NOON, transcription_text: 'Hello' },
		},
	],
];

/** Adds to the list of an entry; each conference has a list of its own. */
const addTo = ({ found }: Searched, { conference_sid }: Entry, count: number, fields: object) =>
	found.add(given.sandbox, count, {
		...(found === conferenceRecording && { conference_sid }),
		...fields,
	});

async function search(searched: Searched, entry: Entry, filter?: string, paginationToken?: string) {
	const { method, found } = searched;
	const locators =
		found === conferenceRecording ? { conferenceSid: byId(entry.conference_sid) } : {};
	return await searchList({
		method,
		credentials: given.sandbox.credentials,
		parameters: { resource: found.resource, operation: 'get', ...locators } as never,
		filter,
		paginationToken,
	});
}

describe.each(SEARCHES)('the list of %s', (_name, searched) => {
	const { found, fields, label, alsoRead, filters, others } = searched;

	it('names an entry by what people know it by', async () => {
		const [entry] = found.add(given.sandbox, 1, fields);
		expect((await search(searched, entry)).results).toEqual([
			{ name: typeof label === 'string' ? label : expect.stringMatching(label), value: entry.sid },
		]);
		const { requests } = given.sandbox;
		const paths = [fill(found.operations.getAll.path, found.itemOf(entry)), alsoRead];
		expect(requests.map(({ target }) => target)).toEqual(
			paths.filter(Boolean).map((path) => `${accountPath(given.sandbox, path!)}?PageSize=1000`),
		);
	});

	it('finds an entry by its words or its SID', async () => {
		const [entry] = found.add(given.sandbox, 1, fields);
		addTo(searched, entry, 2, others);
		for (const filter of [...filters, entry.sid, ` ${entry.sid.slice(0, 18).toUpperCase()} `]) {
			const { results } = await search(searched, entry, filter);
			expect([filter, results.map(({ value }) => value)]).toEqual([filter, [entry.sid]]);
		}
		expect((await search(searched, entry, 'nothing of that')).results).toEqual([]);
	});

	it('offers the newest first, page by page', async () => {
		const moments = createdEvery(1, '2026-01-31T12:00:00Z', 1500);
		const [newest] = found.add(given.sandbox, 1, moments[0]);
		const entries = [
			newest,
			...moments.slice(1).flatMap((moment) => addTo(searched, newest, 1, moment)),
		];
		const first = await search(searched, newest);
		const second = await search(searched, newest, undefined, first.paginationToken as string);
		expect([first, second].map(({ results }) => results.length)).toEqual([1000, 500]);
		expect([...first.results, ...second.results].map(({ value }) => value)).toEqual(
			entries.map(({ sid }) => sid),
		);
		expect(second.paginationToken).toBeUndefined();
	});

	it.each<[string, Fault, RegExp]>([
		['refuses', { kind: 'status', status: 422, shape: 'C' }, /^SignalWire refused to list the /],
		['rejects the token', { kind: 'status', status: 401 }, /^SignalWire rejected the API token$/],
		['sends a page', { kind: 'html' }, /^SignalWire's response is not a list of /],
	])('says why it is empty when SignalWire %s', async (_how, fault, reason) => {
		const [entry] = found.add(given.sandbox, 1, fields);
		given.sandbox.faults.add({ fault });
		await expect(search(searched, entry)).rejects.toThrow(reason);
	});
});
