import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { operate, ticketsFor, type OperationName } from './operate';

const GOOD = '19e436af-5688-4307-b03b-bdb2b42b8142';

export const HOSTILE_SIDS: unknown[] = [
	'',
	' ',
	null,
	undefined,
	0,
	42,
	true,
	{},
	{ value: GOOD },
	[],
	[GOOD],
	'..',
	'../Accounts',
	`${GOOD}/../..`,
	`${GOOD}%2f..`,
	`${GOOD}%252f..`,
	`%2e%2e/${GOOD}`,
	`${GOOD}?a=b`,
	`${GOOD}#x`,
	`${GOOD}.json`,
	`${GOOD}.mp3`,
	`${GOOD}\u0000`,
	`${GOOD}\n${GOOD}`,
	`${GOOD};x`,
	`${GOOD.slice(0, 8)} ${GOOD.slice(9)}`,
	`${GOOD} ${GOOD}`,
	GOOD.replaceAll('-', '\u2010'),
	GOOD.replace('1', '\uff11'),
	GOOD.replace('a', '\u0430'),
	'RE0123456789abcdef0123456789abcdef',
	'ENOENT',
	'Twilio.CURRENT',
	'a'.repeat(100_000),
];

/** What the refusal of one of them begins with. */
export function refusalOfSid(field: string, value: unknown): RegExp {
	const isEmpty = String(value ?? '').trim() === '' && !Array.isArray(value);
	return new RegExp(
		isEmpty ? `^${field} is empty for this item` : `^${field} must be a SID such as`,
	);
}

/**
 * Tests that what is no SID is refused before anything is sent, in each field that takes one.
 *
 * @param sidFields names of the fields with what they stand for, in the order of the path
 * @param fields the operation's other parameters
 */
export function itRefusesHostileSids(
	given: { sandbox: Sandbox },
	operation: OperationName,
	sidFields: Record<string, string>,
	fields: IDataObject = {},
) {
	const good = Object.fromEntries(Object.keys(sidFields).map((name) => [name, GOOD]));

	it.each(Object.entries(sidFields))(
		`${operation.resource}.${operation.operation} takes nothing but a SID for %s`,
		async (name, thing) => {
			const { sandbox } = given;
			const items = HOSTILE_SIDS.map((value) => ({ ...good, [name]: value as IDataObject }));
			const onError = 'continueErrorOutput';
			const result = await operate(sandbox, operation, items, fields, { onError });
			expect(result.output).toEqual([]);
			expect(sandbox.requests).toEqual([]);
			expect(result.errorTickets).toEqual(ticketsFor(items.length));
			result.errorOutput.forEach(({ json }, index) => {
				const message = json.error as string;
				expect(message).toMatch(refusalOfSid(thing, HOSTILE_SIDS[index]));
				expect(message).toContain(`[item ${index}]`);
				expect(message.length).toBeLessThan(400);
			});
		},
	);

	it(`${operation.resource}.${operation.operation} takes nothing but a SID for the account`, async () => {
		const { sandbox } = given;
		const hostile = HOSTILE_SIDS.filter((value) => String(value ?? '').trim() !== '');
		const items = hostile.map((value) => ({ ...good, account: value as IDataObject }));
		const { errorOutput } = await operate(
			sandbox,
			operation,
			items,
			{ ...fields, accountSid: '={{ $json.account }}' },
			{ onError: 'continueErrorOutput' },
		);
		expect(errorOutput).toHaveLength(items.length);
		errorOutput.forEach(({ json }) => expect(json.error).toMatch(/^Account SID must be a SID/));
		expect(sandbox.requests).toEqual([]);
	});
}
