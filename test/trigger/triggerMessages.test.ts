import type { IDataObject } from 'n8n-workflow';
import { formOf, formSignature, type Fields } from '../../sandbox';
import { SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { DELIVERED, INBOUND, mediaFields } from '../support/callbacks/messageCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { givenTrigger, received } from '../support/callbacks/trigger';

const EVENTS = ['received', 'queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed'].map(
	(status) => `message.${status}`,
);

const messageTrigger = async (options: IDataObject = {}) =>
	await givenTrigger({ events: EVENTS, options });

/** What a workflow gets of each of these callbacks, in their order. */
async function outputsOf(...callbacks: Fields[]): Promise<IDataObject[]> {
	const server = await messageTrigger();
	for (const fields of callbacks) {
		await send(signedForm(server.productionUrl, fields));
		await server.settled();
	}
	expect(server.problems).toEqual([]);
	return received(server);
}

it('gives a message that came in, and one that was sent, with one conversation', async () => {
	const [inbound, delivered] = await outputsOf(INBOUND, DELIVERED);
	const conversation_id = `${INBOUND.From}_${INBOUND.To}`;
	expect(inbound).toEqual({
		...INBOUND,
		event: 'message.received',
		NumMedia: 0,
		NumSegments: 1,
		media: [],
		conversation_id,
	});
	expect(delivered).toEqual({
		...DELIVERED,
		event: 'message.delivered',
		NumMedia: 0,
		NumSegments: 1,
		conversation_id,
	});
	expect(Object.keys(inbound).slice(0, 2)).toEqual(['event', 'MessageSid']);
	expect(Object.keys(delivered).slice(0, 3)).toEqual(['event', 'MessageSid', 'MessageStatus']);
});

it('tells each status of a message that was sent', async () => {
	const statuses = EVENTS.slice(1).map((event) => event.replace('message.', ''));
	const outputs = await outputsOf(
		...statuses.map((MessageStatus) => ({ ...DELIVERED, MessageStatus, ErrorCode: '30007' })),
	);
	expect(outputs.map(({ event }) => event)).toEqual(EVENTS.slice(1));
	expect(outputs.map(({ ErrorCode }) => ErrorCode)).toEqual(statuses.map(() => '30007'));
});

it('lists ten files in their order, however they come', async () => {
	const count = 11;
	const fields = Object.fromEntries(Object.entries(mediaFields(count)).reverse());
	const [{ media, NumMedia }] = await outputsOf({ ...INBOUND, ...fields });
	expect(NumMedia).toBe(count);
	expect(media).toEqual(
		Array.from({ length: count }, (_, index) => ({
			url: fields[`MediaUrl${index}`],
			content_type: 'image/jpeg',
		})),
	);
});

it.each([
	['STOP', 'stop'],
	[' stop\n', 'stop'],
	['Unsubscribe', 'stop'],
	['stopall', 'stop'],
	['unstop', 'start'],
	['Yes', 'start'],
	['info', 'help'],
	['please stop', undefined],
	['constructor', undefined],
	['', undefined],
])('the keyword of %j is %s', async (Body, keyword) => {
	const [output] = await outputsOf({ ...INBOUND, Body });
	expect(output.keyword).toBe(keyword);
});

it('a text that was sent has no keyword', async () => {
	const [output] = await outputsOf({ ...DELIVERED, Body: 'STOP' });
	expect(output).not.toHaveProperty('keyword');
});

it.each([
	['emoji', '👩‍👩‍👧 🎉 & <b>'],
	['right to left', 'שלום, مرحبا \u202e abc'],
	['64 kB', 'م'.repeat(32 * 1024)],
	['lines', 'one\r\ntwo\nthree'],
])('keeps a text as it came, by POST and by GET: %s', async (name, Body) => {
	const server = await messageTrigger();
	const fields = { ...INBOUND, Body };
	expect((await send(signedForm(server.productionUrl, fields))).status).toBe(200);
	await server.settled();
	// Node's own server reads no more than 16 kB of an address.
	if (name !== '64 kB') {
		const url = `${server.productionUrl}?${formOf(fields)}`;
		const headers = { 'x-signalwire-signature': formSignature(SIGNING_KEY, url, {}) };
		expect(await send({ url, method: 'GET', headers })).toEqual({
			status: 200,
			text: '<Response/>',
		});
		await server.settled();
	}
	const bodies = received(server).map((output) => output.Body);
	expect(bodies).toEqual(Array(name === '64 kB' ? 1 : 2).fill(Body));
});
