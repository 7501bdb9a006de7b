import type { IDataObject } from 'n8n-workflow';
import { message } from '../../support/operations';
import { linksFor, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const SEND = message.operations.send;
const GROUP = '5b1c9a34-5c8f-4f6e-9d0b-6a3c2f1e7d90';

const from = (mode: string, value: unknown) => ({ __rl: true, mode, value });

const FIELDS = {
	from: from('number', '+13105550150'),
	to: '={{ $json.to }}',
	message: '={{ $json.text }}',
};

async function send(items: IDataObject[], fields: IDataObject = {}) {
	return await runOperation(given.sandbox, SEND, items, { fields: { ...FIELDS, ...fields } });
}

const ITEM = { to: '+13105550163', text: 'Hello' };
const SENT = { From: '+13105550150', To: ITEM.to, Body: ITEM.text };

/** The form of each request, with the values of a repeated name as a list. */
const formsSent = () =>
	given.sandbox.requests.map(({ form }) => {
		const values = (name: string) => form.filter(([one]) => one === name).map(([, value]) => value);
		const entries = form.map(([name]): [string, string | string[]] => {
			const all = values(name);
			return [name, all.length > 1 ? all : all[0]];
		});
		return Object.fromEntries(entries);
	});

it('is one POST for each item, and says that the message is queued', async () => {
	const { sandbox } = given;
	const items = ['+13105550161', '+13105550162'].map((to, i) => ({ to, text: `Hello ${i}` }));
	const { output, tickets } = await send(items);
	expect(tickets).toEqual(ticketsFor(2));
	expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
	output.forEach(({ json }, index) => {
		const { to, text } = items[index];
		expect(json).toMatchObject({ status: 'queued', to, body: text, num_segments: 1, price: null });
		expect(json.date_created_iso).toMatch(/^\d{4}-\d\d-\d\dT/);
	});
	expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(
		items.map(() => `POST ${accountPath(sandbox, '/Messages')}`),
	);
	expect(formsSent()).toEqual(
		items.map(({ to, text }) => ({ From: '+13105550150', To: to, Body: text })),
	);
});

it("gives SignalWire's own fields where Simplify is off", async () => {
	const { output } = await send([ITEM, ITEM], { simplify: false });
	const sids = output.map(({ json }) => json.sid as string);
	expect(output.map(({ json }) => json.uri)).toEqual(
		sids.map((sid) => given.sandbox.messages.get(sid)!.uri),
	);
});

it.each([
	['an emoji', 'Paid 🎉 — thank you'],
	['right-to-left text', 'שלום, התור שלך מחר ב־10:00'],
	['characters without a width', '\ufeff\u200bnext\u2060week\u00ad\u200d '],
	['both, with lines of its own', 'مرحبا 👋🏽\n  مرحبا & = + % \t'],
])('sends %s letter by letter', async (_, text) => {
	const { output } = await send([ITEM, { ...ITEM, text }]);
	expect(formsSent()[1].Body).toBe(text);
	expect(given.sandbox.requests[1].body).toMatch(/^[\x21-\x7e]+$/);
	expect(output[1].json.body).toBe(text);
	expect(output[1].json.num_segments).toBe(1);
});

it.each<[unknown, string]>([
	['+1 (310) 555-0163', '+13105550163'],
	['tel:+44 (0)20 7946 0958', '+442079460958'],
	[13105550163, '+13105550163'],
	['24365', '24365'],
])('takes To as people write it: %j', async (to, sent) => {
	await send([{ ...ITEM, to: to as string }, ITEM]);
	expect(formsSent().map(({ To }) => To)).toEqual([sent, ITEM.to]);
});

it.each([
	['list', '+13105550150', { From: '+13105550150' }],
	['number', '+1 310 555 0150', { From: '+13105550150' }],
	['number', '24365', { From: '24365' }],
	['group', ` ${GROUP} `, { MessagingServiceSid: GROUP }],
])('sends from a %s: %s', async (mode, value, expected) => {
	const { tickets } = await send([{ ...ITEM, value }, ITEM], { from: from(mode, value) });
	expect(tickets).toEqual(ticketsFor(2));
	const sent = { ...expected, To: SENT.To, Body: SENT.Body };
	expect(formsSent()).toEqual([sent, sent]);
});

const ADDRESS = 'https://example.com/photo.jpg?a=1&b=2';
const OPTIONS: Array<[IDataObject, Record<string, unknown>]> = [
	[{ mediaUrls: [ADDRESS] }, { MediaUrl: ADDRESS }],
	[{ mediaUrls: [] }, {}],
	[{ mediaUrls: ['', ADDRESS, ''] }, { MediaUrl: ADDRESS }],
	[
		{ mediaUrls: ['={{ ["https://example.com/1", "https://example.com/2"] }}'] },
		{ MediaUrl: ['https://example.com/1', 'https://example.com/2'] },
	],
	[
		{ mediaUrls: ['https://example.com/1, https://example.com/2', ADDRESS] },
		{ MediaUrl: ['https://example.com/1', 'https://example.com/2', ADDRESS] },
	],
	[{ sendAsMms: true }, { SendAsMms: 'true' }],
	[{ sendAsMms: false }, { SendAsMms: 'false' }],
	[{ statusCallback: ` ${ADDRESS} ` }, { StatusCallback: ADDRESS }],
	[{ statusCallback: '' }, {}],
	[{ validityPeriod: 14_400 }, { ValidityPeriod: '14400' }],
	[{ validityPeriod: '={{ "1" }}' }, { ValidityPeriod: '1' }],
	[{ validityPeriod: 172_800 }, { ValidityPeriod: '172800' }],
	[{ maxPrice: '0.05' }, { MaxPrice: '0.05' }],
	[{ maxPrice: '={{ 0.0125 }}' }, { MaxPrice: '0.0125' }],
	[{ maxPrice: '' }, {}],
	[{ applicationSid: GROUP }, { ApplicationSid: GROUP }],
];

it.each(OPTIONS)('%j becomes %j', async (options, expected) => {
	const { error } = await send([ITEM, ITEM], { options });
	expect(error).toBeUndefined();
	expect(formsSent()).toEqual([
		{ ...SENT, ...expected },
		{ ...SENT, ...expected },
	]);
});

it('sends up to eight media without any text, each once', async () => {
	const urls = Array.from({ length: 8 }, (_, index) => `https://example.com/${index}.jpg`);
	const { output } = await send([{ to: ITEM.to }, ITEM], {
		options: { mediaUrls: [...urls, urls[0]] },
	});
	expect(formsSent()).toEqual([
		{ From: SENT.From, To: SENT.To, MediaUrl: urls },
		{ ...SENT, MediaUrl: urls },
	]);
	expect(output.map(({ json }) => json.num_media)).toEqual([8, 8]);
});

it('takes from each item its own media, in one text or in a list', async () => {
	const [first, second, third] = [1, 2, 3].map((n) => `https://example.com/${n},x.jpg`);
	const media = [`${first},${second}`, [second, `${third}, ${first}`], `${third},`, ''];
	const { tickets } = await send(
		media.map((photos) => ({ ...ITEM, photos })),
		{ options: { mediaUrls: ['={{ $json.photos }}'] } },
	);
	expect(tickets).toEqual(ticketsFor(media.length));
	expect(formsSent().map(({ MediaUrl }) => MediaUrl)).toEqual([
		[first, second],
		[second, third, first],
		third,
		undefined,
	]);
});

it('takes a text of 1600 characters, of which an emoji is one', async () => {
	const { tickets } = await send([
		{ ...ITEM, text: 'x'.repeat(1600) },
		{ ...ITEM, text: '🎉'.repeat(1600) },
	]);
	expect(tickets).toEqual(ticketsFor(2));
});
