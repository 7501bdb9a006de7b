import type { IDataObject } from 'n8n-workflow';
import { message } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const SEND = message.operations.send;

const from = (mode: string, value: unknown) => ({ __rl: true, mode, value });

const GOOD = { to: '+13105550163', text: 'Hello', from: '+13105550150' };

const FIELDS = {
	from: from('number', '={{ $json.from }}'),
	to: '={{ $json.to }}',
	message: '={{ $json.text }}',
};

/** Sends what is bad and then what is good; gives what is said about the bad one. */
async function refusalOf(item: IDataObject, fields: IDataObject = {}): Promise<string> {
	const { sandbox } = given;
	const items = [{ ...GOOD, ...item }, GOOD];
	const run = { fields: { ...FIELDS, ...fields }, onError: 'continueErrorOutput' } as const;
	const { errorOutput, errorTickets, tickets } = await runOperation(sandbox, SEND, items, run);
	expect([errorTickets, tickets]).toEqual([['T0'], ['T1']]);
	expect(sandbox.requests).toHaveLength(1);
	return errorOutput[0].json.error as string;
}

describe('is refused before anything is sent, and the other item is not', () => {
	const BAD: Array<[string, IDataObject, RegExp]> = [
		['no To', { to: '' }, /^To is empty for this item \[item 0\]$/],
		['a To that is missing', { to: null }, /^To is empty for this item/],
		['a name for To', { to: 'Anna' }, /^To must be a phone number .*, but got "Anna"/],
		['a To without its country', { to: '3105550163' }, /^To must be a phone number/],
		['a list of numbers for To', { to: [GOOD.to] }, /^To must be a phone number .*a list/],
		['no From', { from: '' }, /^From is empty for this item/],
		['a name for From', { from: 'My company' }, /^From must be a phone number/],
		['no text', { text: '' }, /^Message is empty for this item, and there are no Media URLs/],
		['a text that is missing', { text: null }, /^Message is empty for this item, and/],
		['a text of blanks', { text: ' \n\t ' }, /^Message is empty for this item, and/],
		['a text without width', { text: '\u200b\ufeff \u2060\u00ad\n' }, /^Message is empty for this/],
		['an object for the text', { text: { a: 1 } }, /^Message must be a text, but got an object/],
		[
			'a text that is too long',
			{ text: 'x'.repeat(1601) },
			/^Message must be at most 1600 characters, but has 1601 \[item 0\]$/,
		],
	];
	it.each(BAD)('%s', async (_, item, refusal) => {
		expect(await refusalOf(item)).toMatch(refusal);
	});
});

describe('is refused before anything is sent, where an option is', () => {
	const nine = Array.from({ length: 9 }, (_, index) => `https://example.com/${index}`);
	const BAD: Array<[string, string, unknown, RegExp]> = [
		['nine media', 'mediaUrls', nine, /^Media URLs must be at most 8, but there are 9 \[item 0\]$/],
		['no address', 'mediaUrls', ['photo.jpg'], /^Media URLs must be a URL/],
		[
			'an address of this network',
			'statusCallback',
			'webhook',
			/^Status Callback URL must be a URL/,
		],
		['no validity', 'validityPeriod', 0, /^Validity Period must be .* from 1 to 172800/],
		['too long a validity', 'validityPeriod', 172_801, /^Validity Period must be .* 172800/],
		['a validity in words', 'validityPeriod', '4 hours', /^Validity Period must be .* seconds/],
		['a price with a comma', 'maxPrice', '0,05', /^Max Price must be an amount of US dollars/],
		['five digits of a price', 'maxPrice', '0.00001', /^Max Price must be an amount/],
		['a negative price', 'maxPrice', -1, /^Max Price must be an amount/],
		['half a switch', 'sendAsMms', 'maybe', /^Send As MMS must be true or false/],
		['no SID', 'applicationSid', 'x/../y', /^Application SID must be a SID/],
	];
	it.each(BAD)('%s', async (_, name, value, refusal) => {
		const good = { mediaUrls: [], statusCallback: '', validityPeriod: 1, maxPrice: '' };
		const other = { ...good, sendAsMms: false, applicationSid: '' } as IDataObject;
		const options = { [name]: '={{ $json.option }}' };
		const items = [
			{ ...GOOD, option: value as string },
			{ ...GOOD, option: other[name] },
		];
		const { sandbox } = given;
		const run = { fields: { ...FIELDS, options }, onError: 'continueErrorOutput' } as const;
		const { errorOutput, tickets } = await runOperation(sandbox, SEND, items, run);
		expect(errorOutput[0].json.error).toMatch(refusal);
		expect(tickets).toEqual(['T1']);
		expect(sandbox.requests).toHaveLength(1);
	});
});

it.each([
	['list', 'My number', /^From must be a phone number/],
	['group', '+13105550150', /^From must be a SID/],
	['group', '', /^From is empty for this item/],
])(
	'is refused before anything is sent, where From as a %s is "%s"',
	async (mode, value, refusal) => {
		const { sandbox } = given;
		const fields = { ...FIELDS, from: from(mode, '={{ $json.from }}') };
		const { error } = await runOperation(
			sandbox,
			SEND,
			[value, value].map((from) => ({ ...GOOD, from })),
			{
				fields,
			},
		);
		expect(error?.message).toMatch(refusal);
		expect(sandbox.requests).toEqual([]);
	},
);
