import { byId } from '../../support/parameters';
import { givenRecordings, itemsFor, update } from '../../support/recordingUpdate';
import { linksFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

const SIMPLE = '={{ $json.recordingSid }}';

it.each([
	['with a comment', '={{ $json.recordingSid // as it was started }}'],
	['with braces', '={{ ({ sid: $json.recordingSid }).sid }}'],
	['with a comma', '={{ $json.callSid, $json.recordingSid }}'],
	['with statements', '={{ (() => { const { recordingSid } = $json; return recordingSid })() }}'],
	['of two parts', '={{ $json.recordingSid.slice(0, 8) }}{{ $json.recordingSid.slice(8) }}'],
	['that is a path of two steps', '={{ $json.deep.sid }}'],
	['without spaces', '={{$json.recordingSid}}'],
	['with a step in brackets', "={{ $json['recordingSid'] }}"],
	['beside spaces', '= {{ $json.recordingSid }} '],
])('an expression %s means what it means on its own', async (_what, expression) => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	const { output } = await update(sandbox, recordings, {
		items: itemsFor(recordings).map((item) => ({ ...item, deep: { sid: item.recordingSid } })),
		fields: { recordingSid: byId(expression) },
	});
	expect(output.map(({ json }) => [json.sid, json.status])).toEqual(
		recordings.map(({ sid }) => [sid, 'paused']),
	);
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
});

it.each([
	['gives nothing', '={{ $json.none }}', 'Recording is empty for this item'],
	['gives a list', '={{ [$json.recordingSid] }}', 'Recording must be a SID'],
	['fails', '={{ $json.none.recordingSid }}', 'Recording is empty for this item'],
	['leads into a text', '={{ $json.recordingSid.length }}', 'Recording must be a SID'],
])('a Recording whose expression %s is told as on its own', async (_what, expression, message) => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	const { errorOutput } = await update(sandbox, recordings, {
		fields: { recordingSid: byId(expression) },
		onError: 'continueErrorOutput',
	});
	expect(errorOutput.map(({ json }) => json.error)).toEqual([
		expect.stringContaining(message),
		expect.stringContaining(message),
	]);
	expect(sandbox.requests).toEqual([]);
});

it('of two items, one whose Call is no text is refused by itself', async () => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	const [first, second] = itemsFor(recordings);
	const { output, errorOutput } = await update(sandbox, recordings, {
		items: [{ ...first, callSid: 7 }, second],
		fields: { recordingSid: byId(SIMPLE) },
		onError: 'continueErrorOutput',
	});
	expect(errorOutput.map(({ json }) => json.error)).toEqual([
		expect.stringContaining('Call must be a SID'),
	]);
	expect(errorOutput.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	expect(output.map(({ json, pairedItem }) => [json.sid, pairedItem])).toEqual([
		[second.recordingSid, { item: 1 }],
	]);
});
