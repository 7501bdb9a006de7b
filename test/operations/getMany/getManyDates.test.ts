import type { IDataObject } from 'n8n-workflow';
import { setGlobalState } from 'n8n-workflow';
import { createdAt, type Behaviour } from '../../../sandbox';
import {
	call,
	conference,
	conferenceRecording,
	message,
	recording,
	type TestedResource,
	transcription,
} from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const BOUNDS: Array<[Behaviour['dateBounds']]> = [['inclusive'], ['exclusive']];
const FIELDS: Array<[string, TestedResource, string, string, string]> = [
	['recording', recording, 'createdAfter', 'createdBefore', 'DateCreated'],
	['conferenceRecording', conferenceRecording, 'createdAfter', 'createdBefore', 'DateCreated'],
	['call', call, 'startedAfter', 'startedBefore', 'StartTime'],
	['conference', conference, 'createdAfter', 'createdBefore', 'DateCreated'],
	['message', message, 'sentAfter', 'sentBefore', 'DateSent'],
	['transcription', transcription, 'createdAfter', 'createdBefore', 'DateCreated'],
];

const timezone = (defaultTimezone: string) => setGlobalState({ defaultTimezone });
afterEach(() => timezone('America/New_York'));

/** Adds an entry for each moment, and tells which moments Get Many gives with the filters. */
async function foundOf(found: TestedResource, moments: string[], filters: IDataObject) {
	const { sandbox } = given;
	const [first] = found.add(sandbox, 1, createdAt(moments[0]));
	const owner = found === conferenceRecording ? { conference_sid: first.conference_sid } : {};
	const momentOf = new Map([[first.sid, moments[0]]]);
	for (const moment of moments.slice(1)) {
		const [{ sid }] = found.add(sandbox, 1, { ...owner, ...createdAt(moment) });
		momentOf.set(sid, moment);
	}
	const { error, output } = await runOperation(
		sandbox,
		found.operations.getAll,
		[found.itemOf(first)],
		{ fields: { filters } },
	);
	expect(error).toBeUndefined();
	return output.map(({ json }) => momentOf.get(json.sid as string)).sort();
}

const AROUND = [
	'2026-01-30T23:59:59Z',
	'2026-01-31T00:00:00Z',
	'2026-01-31T00:00:01Z',
	'2026-01-31T11:59:59Z',
	'2026-01-31T12:00:00Z',
	'2026-01-31T12:00:01Z',
	'2026-01-31T23:59:59Z',
	'2026-02-01T00:00:00Z',
	'2026-02-01T00:00:01Z',
];

describe.each(BOUNDS)('where SignalWire takes its bounds as %s', (dateBounds) => {
	describe.each(FIELDS)('the date filters of %s', (_name, found, after, before) => {
		it.each([
			['noon', '2026-01-31T12:00:00', 4],
			['midnight', '2026-01-31T00:00:00', 1],
			['midnight, as a day only', '2026-02-01', 7],
		])('take what is on the bound in: %s', async (_when, bound, position) => {
			timezone('UTC');
			behave(given.sandbox, { dateBounds });
			expect(await foundOf(found, AROUND, { [after]: bound })).toEqual(AROUND.slice(position));
			given.sandbox.reset();
			behave(given.sandbox, { dateBounds });
			expect(await foundOf(found, AROUND, { [before]: bound })).toEqual(
				AROUND.slice(0, position + 1),
			);
		});

		it('narrow down from both sides', async () => {
			timezone('UTC');
			behave(given.sandbox, { dateBounds });
			const filters = { [after]: '2026-01-31T11:59:59', [before]: '2026-01-31T12:00:01' };
			expect(await foundOf(found, AROUND, filters)).toEqual(AROUND.slice(3, 6));
		});
	});
});

it.each(FIELDS)(
	'an entry of %s is found however dates are written',
	async (_name, found, after, before) => {
		timezone('Europe/Berlin');
		const noon = '2026-01-31T12:00:00Z';
		const writings = [
			'2026-01-31T13:00:00',
			'2026-01-31 13:00:00',
			'2026-01-31T12:00:00Z',
			'2026-01-31T12:00:00.000Z',
			'2026-01-31T07:00:00-05:00',
			'Sat, 31 Jan 2026 12:00:00 +0000',
			'={{ DateTime.fromISO("2026-01-31T12:00:00Z") }}',
			'={{ DateTime.fromISO("2026-01-31T12:00:00Z").setZone("Asia/Tokyo") }}',
			'={{ new Date("2026-01-31T12:00:00Z") }}',
			'={{ "2026-01-31T12:00:00Z".toDateTime() }}',
			'={{ $json.when }}',
		];
		for (const writing of writings) {
			given.sandbox.reset();
			const filters = { [after]: writing, [before]: writing };
			const [first] = found.add(given.sandbox, 1, createdAt(noon));
			const owner = found === conferenceRecording ? { conference_sid: first.conference_sid } : {};
			found.add(given.sandbox, 1, { ...owner, ...createdAt('2026-01-31T12:00:01Z') });
			found.add(given.sandbox, 1, { ...owner, ...createdAt('2026-01-31T11:59:59Z') });
			const { output } = await runOperation(
				given.sandbox,
				found.operations.getAll,
				[{ when: noon, ...found.itemOf(first) }],
				{ fields: { filters } },
			);
			expect([writing, output.map(({ json }) => json.sid)]).toEqual([writing, [first.sid]]);
		}
	},
);

it('a call counts by its start, however long it was on its way', async () => {
	timezone('UTC');
	const { sandbox } = given;
	const noon = {
		...createdAt('2026-01-31T09:00:00Z'),
		start_time: 'Sat, 31 Jan 2026 12:00:00 +0000',
	};
	const [entry] = call.add(sandbox, 1, noon);
	const bounds = { startedAfter: '2026-01-31T11:00:00', startedBefore: '2026-01-31T11:00:00' };
	for (const [filter, bound] of Object.entries(bounds)) {
		const { output } = await runOperation(sandbox, call.operations.getAll, [call.itemOf(entry)], {
			fields: { filters: { [filter]: bound } },
		});
		expect(output).toHaveLength(filter === 'startedAfter' ? 1 : 0);
	}
});
