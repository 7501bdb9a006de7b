import { sleep, type IDataObject } from 'n8n-workflow';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { parametersOf } from '../support/exampleFile';
import { callExample, type WebhookAnswer } from '../support/n8n/callExample';
import { startExample } from '../support/n8n/exampleServer';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import type { N8nServer } from '../support/n8n/n8nServer';
import { behave, useSandbox } from '../support/sandbox';

const given = useSandbox();
const FILE = 'appointment-reminders.json';
const STATUS_URL = 'https://your-n8n.example.com/webhook/message-status';
let server: N8nServer;

beforeEach(async () => {
	behave(given.sandbox, { messageStep: 20, callbackPause: 1 });
	server = await startExample(FILE, 'n8n-nodes-signalwire.signalWireTrigger', given.sandbox, {
		'Tell the CRM': { waitBetweenTries: 0 },
	});
});
afterEach(async () => await server.close());

const ANN = {
	id: 'A-1042',
	phone: '+1 (310) 555-0150',
	name: 'Ann',
	start: '2026-03-02T10:30:00-08:00',
};
const BOB = { ...ANN, id: 'B/7 ?&', phone: '+13105550151', name: 'Bob' };
const FILTERED = { ...ANN, id: 'C-1', phone: '+19955530007' };
const BLOCKED = { ...ANN, id: 'D-1', phone: '+19955521610' };

async function remind(appointments: unknown, changes: ExampleChanges = {}): Promise<WebhookAnswer> {
	const settings = parametersOf(FILE, 'Your settings', [STATUS_URL, server.productionUrl]);
	return await callExample({
		...{
			file: FILE,
			sandbox: given.sandbox,
			body: { appointments },
			webhook: 'Appointments to remind',
		},
		changes: { 'Your settings': { parameters: settings }, ...changes },
	});
}

const messages = () => [...given.sandbox.messages.values()];
const messageTo = (phone: string) => messages().find(({ to }) => to === phone)!;

/** Waits until SignalWire has reported so many messages to the end, and n8n has done its part. */
async function reported(count: number) {
	const isLast = ({ fields }: { fields: IDataObject }) =>
		['delivered', 'undelivered'].includes(String(fields.MessageStatus));
	const { sent } = given.sandbox.callbacks;
	while (sent.filter((one) => isLast(one) && one.answers.length > 0).length < count) {
		await sleep(10);
	}
	await server.settled();
}

const failures = () => server.runs.flatMap((run) => run.data.resultData.error?.message ?? []);

it('texts each person, and tells the CRM of each appointment that it was delivered', async () => {
	const { status, body } = await remind([ANN, BOB]);
	const [first, second] = [messageTo('+13105550150'), messageTo('+13105550151')];
	expect([status, body]).toEqual([
		200,
		{
			accepted: [
				{ appointment: ANN.id, messageSid: first.sid },
				{ appointment: BOB.id, messageSid: second.sid },
			],
			failed: [],
		},
	]);
	expect(first.body).toBe(
		'Hello Ann, this is a reminder of your appointment on Monday, 2 March, at 10:30 AM. Reply STOP to get no more messages.',
	);
	await reported(2);
	const note = 'The reminder was delivered.';
	const rest = { status: 'delivered', code: '', reason: '', note };
	expect(given.sandbox.crmNotes).toHaveLength(2);
	for (const [{ sid }, { id }] of [
		[first, ANN],
		[second, BOB],
	] as const) {
		expect(given.sandbox.crmNotes).toContainEqual({
			...{ id, appointment: id, messageSid: sid },
			...rest,
		});
	}
	expect(failures()).toEqual([]);
});

it('tells the CRM in words why a reminder was not delivered', async () => {
	const unknown = { ...ANN, id: 'E-1', phone: '+19955539999' };
	await remind([FILTERED, unknown]);
	await reported(2);
	expect(given.sandbox.crmNotes).toHaveLength(2);
	expect(given.sandbox.crmNotes).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				appointment: 'C-1',
				...{ status: 'undelivered', code: '30007', reason: 'the carrier has filtered it' },
				note: 'The reminder was NOT delivered: the carrier has filtered it.',
			}),
			expect.objectContaining({ appointment: 'E-1', reason: "SignalWire's error code is 39999" }),
		]),
	);
});

it('says which reminder was refused and why, answers 502, and sends the others', async () => {
	const { status, body, ended } = await remind([BLOCKED, BOB, { ...ANN, phone: 'none' }]);
	expect(status).toBe(502);
	expect(body).toEqual({
		accepted: [{ appointment: BOB.id, messageSid: messageTo(BOB.phone).sid }],
		failed: [
			{ appointment: BLOCKED.id, error: expect.stringContaining('blocked') },
			{ appointment: ANN.id, error: expect.stringContaining('To must be a phone number') },
		],
	});
	expect((await ended).data.resultData.error?.message).toContain('D-1: ');
	await reported(1);
	expect(given.sandbox.crmNotes.map(({ appointment }) => appointment)).toEqual([BOB.id]);
});

it.each([
	['disabled', DISABLED],
	['without its credential', WITHOUT_CREDENTIAL],
])('answers 502 where the step that sends is %s', async (_, change) => {
	const { status, body } = await remind([ANN, BOB], { 'Send the reminder': change });
	expect([status, body.accepted]).toEqual([502, []]);
	expect(body.failed).toEqual(
		[ANN, BOB].map(({ id }) => ({ appointment: id, error: expect.stringMatching(/./) })),
	);
});

it.each([
	['no list', ANN],
	['an empty list', []],
	['no id', [ANN, { ...BOB, id: '' }]],
	['an id that is no text', [{ ...ANN, id: 7 }]],
	['the same id twice', [ANN, { ...BOB, id: ` ${ANN.id} ` }]],
	['no phone', [{ ...ANN, phone: undefined }]],
	['no moment', [{ ...ANN, start: 'tomorrow' }]],
	['nothing in the list', [null]],
	['nothing at all', undefined],
])('answers 400 to %s, and sends nothing', async (_, appointments) => {
	const { status } = await remind(appointments);
	expect([status, given.sandbox.requests]).toEqual([400, []]);
});

describe('a delivery', () => {
	const report = async (query: string, MessageStatus: string, more = {}) => {
		const fields = { MessageSid: '6f3f0c4b-5b8c-4c3e-8a0e-9d8c3c1f2b7a', MessageStatus, ...more };
		await given.sandbox.callbacks.send(`${server.productionUrl}${query}`, {
			...{ From: '+13105550163', To: '+13105550150', ...fields },
		});
		await server.settled();
	};

	it('that is reported twice, and late, leaves one note of its end', async () => {
		for (const status of ['delivered', 'delivered', 'sent']) await report('?appointment=A', status);
		expect(given.sandbox.crmNotes).toMatchObject([{ appointment: 'A', status: 'delivered' }]);
	});

	it.each([
		['undelivered', {}, 'SignalWire gave no reason'],
		['failed', { ErrorCode: 30003 }, 'the phone cannot be reached; it may be switched off'],
	])('that ended as %s with %j has a reason', async (status, more, reason) => {
		await report('?appointment=A', status, more);
		expect(given.sandbox.crmNotes).toMatchObject([{ status, reason }]);
	});

	it('of a message that names no appointment fails the execution', async () => {
		await report('', 'undelivered');
		expect(failures()).toEqual([expect.stringContaining('does not say of which appointment')]);
	});

	it('that the CRM refuses three times fails the execution; the second time is enough', async () => {
		const { sandbox } = given;
		const fault = { kind: 'status', status: 500 } as const;
		sandbox.faults.add({ path: '/crm/notes', times: 1, fault });
		await report('?appointment=A', 'delivered');
		expect([failures(), sandbox.crmNotes.length]).toEqual([[], 1]);
		sandbox.faults.add({ path: '/crm/notes', times: 3, fault });
		await report('?appointment=B', 'delivered');
		expect([failures().length, sandbox.crmNotes.length]).toEqual([1, 1]);
	});

	it('that somebody moves to another appointment is refused', async () => {
		const fields = { MessageSid: 'x', MessageStatus: 'delivered' };
		const [url, signed] = ['B', 'A'].map((id) => `${server.productionUrl}?appointment=${id}`);
		const { signingKey } = given.sandbox.credentials;
		const { status } = await send(signedForm(url, fields, signed, signingKey));
		expect([status, server.runs]).toEqual([401, []]);
		expect((await send(signedForm(signed, fields, signed, signingKey))).status).toBe(204);
		await server.settled();
	});
});
