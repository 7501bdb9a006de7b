import type { IDataObject } from 'n8n-workflow';
import { GOOD_SID, HOSTILE_SIDS, refusalOfSid } from '../../support/hostileSids';
import { OPERATION_ROWS } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const onError = 'continueErrorOutput';

/** What the fields that take a SID are called in the editor. */
const NAMES: Record<string, string> = {
	callSid: 'Call',
	conferenceSid: 'Conference',
	messageSid: 'Message',
	phoneNumberSid: 'Phone Number',
	recordingSid: 'Recording',
	transcriptionSid: 'Transcription',
};

const FIELD_ROWS = OPERATION_ROWS.flatMap(([key, operation]) =>
	operation.sidFields.map((field) => [key, field, operation] as const),
);

describe.each(FIELD_ROWS)('%s: what is no SID in %s', (_, field, operation) => {
	const { sidFields, fields } = operation;

	it('is refused before anything is sent, item by item, and said so', async () => {
		const { sandbox } = given;
		const good = Object.fromEntries(sidFields.map((name) => [name, GOOD_SID]));
		const items = HOSTILE_SIDS.map((value) => ({ ...good, [field]: value as IDataObject }));
		const result = await runOperation(sandbox, operation, items, { fields, onError });
		expect(result.output).toEqual([]);
		expect(sandbox.requests).toEqual([]);
		expect(result.errorTickets).toEqual(ticketsFor(items.length));
		result.errorOutput.forEach(({ json }, index) => {
			const message = json.error as string;
			expect(message).toMatch(refusalOfSid(NAMES[field], HOSTILE_SIDS[index]));
			expect(message).toContain(` [item ${index}]`);
			expect(message.length).toBeLessThan(400);
		});
	});

	it('does not keep the other items from being carried out', async () => {
		const { sandbox } = given;
		const items = [operation.add(sandbox), operation.add(sandbox)];
		items[0][field] = 'x/../y';
		const result = await runOperation(sandbox, operation, items, { fields, onError });
		expect(result.tickets).toEqual(['T1']);
		expect(result.errorTickets).toEqual(['T0']);
		expect(result.errorOutput[0].json.error).toContain('but got "x/../y" [item 0]');
	});
});

it.each(OPERATION_ROWS)('%s takes nothing but a SID for the account', async (_, operation) => {
	const { sandbox } = given;
	const hostile = HOSTILE_SIDS.filter((value) => String(value ?? '').trim() !== '');
	const item = operation.add(sandbox);
	const items = hostile.map((value) => ({ ...item, accountSid: value as IDataObject }));
	const { fields } = operation;
	const { errorOutput } = await runOperation(sandbox, operation, items, { fields, onError });
	expect(errorOutput).toHaveLength(items.length);
	errorOutput.forEach(({ json }, index) => {
		expect(json.error).toMatch(refusalOfSid('Account SID', hostile[index]));
		expect(json.error).toContain(` [item ${index}]`);
	});
	expect(sandbox.requests).toEqual([]);
});
