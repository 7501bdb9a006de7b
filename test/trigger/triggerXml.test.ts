import '../support/n8n/environment';
import { Logger } from '@n8n/backend-common';
import { Container } from '@n8n/di';
import type { IDataObject } from 'n8n-workflow';
import type { Fields } from '../../sandbox';
import { LONGEST_SILENCE } from '../../nodes/SignalWireTrigger/respondInTime';
import { LARGEST_RESPONSE, NO_INSTRUCTIONS, replyXml } from '../../nodes/SignalWireTrigger/xml';
import { DELIVERED, INBOUND, VOICE_REQUEST } from '../support/callbacks/messageCallback';
import { send, signedForm, type Sent } from '../support/callbacks/signedCallback';
import { CREDENTIALS, givenTrigger, received, triggerWorkflow } from '../support/callbacks/trigger';
import { activate } from '../support/n8n/triggerWebhook';

const log = jest.spyOn(Container.get(Logger), 'warn');
beforeEach(() => log.mockClear());

const EVENTS = ['message.received', 'message.delivered', 'call.ringing'];

const withReply = (reply?: string) => ({ events: EVENTS, options: reply ? { reply } : {} });

async function answerTo({ url, method, headers, body }: Sent) {
	const response = await fetch(url, { method, headers, body });
	return {
		status: response.status,
		type: response.headers.get('content-type'),
		text: await response.text(),
	};
}

const xml = (text: string) => ({ status: 200, type: 'text/xml; charset=utf-8', text });
const NOTHING = { status: 204, type: null, text: '' };

it('a message that came in is answered with XML, a status with nothing', async () => {
	const server = await givenTrigger(withReply());
	const other = { ...INBOUND, MessageSid: '9ae0c1b5-3f8e-4b43-8f40-2f6e2a0c4b11' };
	const answers = [];
	for (const fields of [INBOUND, other, DELIVERED]) {
		answers.push(await answerTo(signedForm(server.productionUrl, fields)));
		await server.settled();
	}
	expect(answers).toEqual([xml('<Response/>'), xml('<Response/>'), NOTHING]);
	const sids = received(server).map(({ MessageSid }) => MessageSid);
	expect(sids).toEqual([INBOUND.MessageSid, other.MessageSid, DELIVERED.MessageSid]);
	expect(server.problems).toEqual([]);
});

it('the Reply is escaped, and goes to messages that came in only', async () => {
	const server = await givenTrigger(withReply(`A & B <"c"> 'd' ]]> שלום 🎉\u0000\ud800`));
	const answers = [];
	for (const fields of [INBOUND, DELIVERED]) {
		answers.push(await answerTo(signedForm(server.productionUrl, fields)));
	}
	const written = 'A &amp; B &lt;&quot;c&quot;&gt; &apos;d&apos; ]]&gt; שלום 🎉';
	expect(answers).toEqual([xml(`<Response><Message>${written}</Message></Response>`), NOTHING]);
	await server.settled();
	expect(received(server)).toHaveLength(2);
});

it.each<[string, (url: string) => Sent, number]>([
	['an unsigned message', (url) => ({ ...signedForm(url, INBOUND), headers: FORM }), 401],
	['one that was signed for another address', (url) => signedForm(url, INBOUND, `${url}/x`), 401],
])('%s is answered without the Reply, and starts nothing', async (_, callback, status) => {
	const server = await givenTrigger(withReply('Our secret offer'));
	const answer = await send(callback(server.productionUrl));
	expect(answer.status).toBe(status);
	expect(answer.text).not.toContain('offer');
	await server.settled();
	expect(server.runs).toEqual([]);
});

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

it('a message that was signed for one trigger is not taken by another', async () => {
	const [one, other] = [await givenTrigger(withReply('Hi')), await givenTrigger(withReply('Hi'))];
	const callback = signedForm(one.productionUrl, INBOUND);
	expect((await send(callback)).status).toBe(200);
	expect((await send({ ...callback, url: other.productionUrl })).status).toBe(401);
	await Promise.all([one.settled(), other.settled()]);
	expect([one.runs.length, other.runs.length]).toEqual([1, 0]);
});

it('a message is answered in XML without the Reply where its event was not chosen', async () => {
	const server = await givenTrigger({ events: ['message.sent'], options: { reply: 'Hi' } });
	expect(await answerTo(signedForm(server.productionUrl, INBOUND))).toEqual(xml('<Response/>'));
	await server.settled();
	expect(server.runs).toEqual([]);
});

it('the Reply does not go out for what n8n has not stored in time', async () => {
	const options = { waitForPlace: LONGEST_SILENCE + 500 };
	const server = await givenTrigger(withReply('We have it'), options);
	const answers = await Promise.all(
		[INBOUND, { ...INBOUND, Body: 'Hello?' }].map(
			async (fields) => await send(signedForm(server.productionUrl, fields)),
		),
	);
	const late = { status: 503, text: 'The callback cannot be taken at the moment' };
	expect(answers).toEqual([late, late]);
	await server.settled();
	expect(received(server)).toHaveLength(2);
	expect(server.problems).toEqual([]);
	expect(log.mock.calls[0][0]).toMatch(/an inbound message goes to the fallback address/);
});

it('the Reply does not go out where n8n fails to store the execution', async () => {
	const server = await givenTrigger(withReply('We have it'), { failToStore: true });
	const answer = await send(signedForm(server.productionUrl, INBOUND));
	expect(answer.status).toBe(500);
	expect(answer.text).not.toContain('We have it');
	expect(server.runs).toEqual([]);
});

it.each<[string, string, Fields, string]>([
	['POST', 'for voice instructions', VOICE_REQUEST, NO_INSTRUCTIONS],
])(
	'%s %s: is answered in XML, starts nothing, and leaves one line',
	async (_, __, fields, text) => {
		const server = await givenTrigger(withReply('Hi'));
		expect(await answerTo(signedForm(server.productionUrl, fields))).toEqual(xml(text));
		await server.settled();
		expect(server.runs).toEqual([]);
		const lines = log.mock.calls.map(([line]) => line);
		expect(lines).toEqual([
			expect.stringMatching(/"SignalWire Trigger".*entered as the Voice URL of a phone number/),
		]);
	},
);

it('a call that rings is still reported', async () => {
	const server = await givenTrigger(withReply('Hi'));
	const fields = { ...VOICE_REQUEST, SequenceNumber: '0', CallbackSource: 'call-progress-events' };
	expect(await answerTo(signedForm(server.productionUrl, fields))).toEqual(NOTHING);
	await server.settled();
	expect(received(server)).toEqual([expect.objectContaining({ event: 'call.ringing' })]);
});

describe('the length of the Reply', () => {
	const room = LARGEST_RESPONSE - replyXml('x').length + 1;
	const activated = async (options: IDataObject) =>
		await activate(triggerWorkflow({ events: EVENTS, options }, CREDENTIALS));

	it('may be what SignalWire reads', async () => {
		await activated({ reply: 'x'.repeat(room) });
		const server = await givenTrigger(withReply('x'.repeat(room)));
		const { text } = await send(signedForm(server.productionUrl, INBOUND));
		expect(text).toHaveLength(LARGEST_RESPONSE);
	});

	it.each(['x'.repeat(room + 1), '🎉'.repeat(room / 4 + 1), '&'.repeat(room / 5 + 1)])(
		'is too much when the workflow is activated: %.1s',
		async (reply) => {
			await expect(activated({ reply })).rejects.toThrow(/Reply is too long/);
		},
	);

	it('is checked again where an expression gives it', async () => {
		const server = await givenTrigger(withReply(`={{ "x".repeat(${room + 1}) }}`));
		const answer = await answerTo(signedForm(server.productionUrl, INBOUND));
		expect(answer).toEqual(xml('<Response/>'));
		await server.settled();
		expect(received(server)).toHaveLength(1);
		expect(log.mock.calls[0][0]).toMatch(/without its Reply, which is too long/);
	});
});

describe.each(["={{ ['a', 'b'] }}", "={{ { text: 'a' } }}", '={{ false }}'])(
	'a Reply that is no text: %s',
	(reply) => {
		it('is refused when the workflow is activated', async () => {
			const workflow = triggerWorkflow({ events: EVENTS, options: { reply } }, CREDENTIALS);
			await expect(activate(workflow)).rejects.toThrow(/^Reply must be a text/);
		});

		it('is not sent, and the message starts the workflow', async () => {
			const server = await givenTrigger(withReply(reply));
			const answer = await answerTo(signedForm(server.productionUrl, INBOUND));
			expect(answer).toEqual(xml('<Response/>'));
			await server.settled();
			expect(received(server)).toHaveLength(1);
			expect(log.mock.calls[0][0]).toMatch(/without its Reply, which is no text/);
		});
	},
);
