import type { IDataObject } from 'n8n-workflow';
import { get, getMany, itemsOf } from '../../support/find';
import { conferenceRecording, RESOURCE_ROWS } from '../../support/findings';
import { byId, givenSandbox } from '../../support/given';
import { HOSTILE_SIDS, refusalOfSid } from '../../support/hostileSids';

const given = givenSandbox();

const SID_FIELDS: Record<string, string> = {
	recordingSid: 'Recording',
	conferenceSid: 'Conference',
	callSid: 'Call',
	transcriptionSid: 'Transcription',
};

const LOCATOR_ROWS = RESOURCE_ROWS.flatMap(([name, found]) =>
	Object.keys(found.locators).map((locator) => [name, locator, found] as const),
);

describe.each(LOCATOR_ROWS)('Get of %s: what is no SID in %s', (_name, locator, found) => {
	it('is refused before anything is sent, item by item, and said so', async () => {
		const { sandbox } = given;
		const [entry] = found.add(sandbox, 1);
		const [item] = itemsOf([entry]);
		const items = HOSTILE_SIDS.map((hostile, index) => ({ ...item, ticket: `T${index}`, hostile }));
		const result = await get(sandbox, found, [], {
			items: items as IDataObject[],
			changes: { [locator]: byId('={{ $json.hostile }}') },
			onError: 'continueErrorOutput',
		});
		expect(result.output).toEqual([]);
		expect(sandbox.requests).toEqual([]);
		expect(result.errorTickets).toEqual(items.map(({ ticket }) => ticket));
		result.errorOutput.forEach(({ json }, index) => {
			const message = json.error as string;
			expect(message).toMatch(refusalOfSid(SID_FIELDS[locator], HOSTILE_SIDS[index]));
			expect(message).toContain(` [item ${index}]`);
			expect(message.length).toBeLessThan(400);
		});
	});

	it('does not keep the other items from being read', async () => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		const items = itemsOf(entries);
		const value =
			locator === 'conferenceSid' && found === conferenceRecording ? 'conference' : 'sid';
		const result = await get(sandbox, found, [], {
			items: [{ ...items[0], [value]: 'x/../y' }, items[1]],
			onError: 'continueErrorOutput',
		});
		expect(result.tickets).toEqual(['T1']);
		expect(result.errorTickets).toEqual(['T0']);
		expect(result.errorOutput[0].json.error).toContain('but got "x/../y" [item 0]');
	});
});

it('Get Many of conference recordings refuses the same before anything is sent', async () => {
	const { sandbox } = given;
	const items = HOSTILE_SIDS.map((hostile, index) => ({ ticket: `T${index}`, hostile }));
	const { output, errorOutput, errorTickets } = await getMany(sandbox, conferenceRecording, [], {
		items: items as IDataObject[],
		changes: { conferenceSid: byId('={{ $json.hostile }}') },
		onError: 'continueErrorOutput',
	});
	expect(output).toEqual([]);
	expect(errorTickets).toEqual(items.map(({ ticket }) => ticket));
	errorOutput.forEach(({ json }, index) =>
		expect(json.error).toMatch(refusalOfSid('Conference', HOSTILE_SIDS[index])),
	);
	expect(sandbox.requests).toEqual([]);
});

it.each(RESOURCE_ROWS)('an Account SID that is none is refused: %s', async (_name, found) => {
	const { sandbox } = given;
	const entries = found.add(sandbox, 2);
	for (const run of [get, getMany]) {
		const { errorOutput } = await run(sandbox, found, entries, {
			changes: { accountSid: '={{ "../" + $json.sid }}' },
			onError: 'continueErrorOutput',
		});
		expect(errorOutput.map(({ json }) => json.error)).toEqual(
			entries.map(({ sid }, index) =>
				expect.stringMatching(`^Account SID must be a SID .* got "../${sid}" \\[item ${index}\\]$`),
			),
		);
	}
	expect(sandbox.requests).toEqual([]);
});
