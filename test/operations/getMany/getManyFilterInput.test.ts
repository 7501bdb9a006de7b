import type { IDataObject } from 'n8n-workflow';
import { refusalOfSid } from '../../support/hostileSids';
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
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

const SIDS: Array<[string, TestedResource, string]> = [
	['callSid', recording, 'Call SID'],
	['conferenceSid', recording, 'Conference SID'],
	['parentCallSid', call, 'Parent Call SID'],
	['recordingSid', transcription, 'Recording SID'],
];

const NO_SIDS = ['..', 'x', 5, true, ['43bb71ee-553f-4074-bb20-8e2747647cce'], { a: 1 }, ' '];

describe.each(SIDS)('what is no SID in the filter %s', (filter, found, shownAs) => {
	it('is refused before anything is sent', async () => {
		const { sandbox } = given;
		const [entry] = found.add(sandbox, 1);
		const { output, errorOutput } = await runOperation(
			sandbox,
			found.operations.getAll,
			NO_SIDS.map((value) => ({ value, ...found.itemOf(entry) })) as IDataObject[],
			{ fields: { filters: { [filter]: '={{ $json.value }}' } }, onError: 'continueErrorOutput' },
		);
		expect(output).toEqual([]);
		expect(errorOutput).toHaveLength(NO_SIDS.length);
		errorOutput.forEach(({ json }, index) => {
			expect(json.error).toMatch(refusalOfSid(shownAs, NO_SIDS[index]));
			expect(json.error).toContain(` [item ${index}]`);
		});
		expect(sandbox.requests).toEqual([]);
	});
});

const DATES: Array<[string, TestedResource, RegExp]> = [
	['createdAfter', recording, /^Created After must/],
	['createdBefore', recording, /^Created Before must/],
	['createdAfter', conferenceRecording, /^Created After must/],
	['startedAfter', call, /^Started After must/],
	['startedBefore', call, /^Started Before must/],
	['createdBefore', conference, /^Created Before must/],
	['sentAfter', message, /^Sent After must/],
	['createdAfter', transcription, /^Created After must/],
];

const NO_DATES = ['soon', '31/01/2026', true, [], { a: 1 }, 'Invalid DateTime'];

async function refusalsOf(found: TestedResource, filter: string, values: unknown[]) {
	const { sandbox } = given;
	const [entry] = found.add(sandbox, 1);
	const { output, errorOutput } = await runOperation(
		sandbox,
		found.operations.getAll,
		values.map((value) => ({ value, ...found.itemOf(entry) })) as IDataObject[],
		{ fields: { filters: { [filter]: '={{ $json.value }}' } }, onError: 'continueErrorOutput' },
	);
	expect(output).toEqual([]);
	expect(sandbox.requests).toEqual([]);
	return errorOutput.map(({ json }) => String(json.error));
}

describe.each(DATES)('what is no date in the filter %s', (filter, found, name) => {
	it('is refused before anything is sent', async () => {
		const refusals = await refusalsOf(found, filter, NO_DATES);
		expect(refusals).toHaveLength(NO_DATES.length);
		refusals.forEach((message, index) =>
			expect(message).toMatch(new RegExp(`must be a date.*, but got .* \\[item ${index}\\]$`)),
		);
	});

	it('is refused with the name of the filter', async () => {
		const [message] = await refusalsOf(found, filter, ['soon']);
		expect(message).toMatch(name);
	});
});

it.each([['room 12'], ['call 3105'], ['2026-02-30']])(
	'%j is no date, although a lenient reader makes one of it',
	async (value) => {
		expect(await refusalsOf(recording, 'createdAfter', [value])).toHaveLength(1);
	},
);
