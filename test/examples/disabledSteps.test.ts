import type { IDataObject, INode } from 'n8n-workflow';
import { receiveMessage, type Recording } from '../../sandbox';
import { parametersOf, readExample } from '../support/exampleFile';
import { callExample } from '../support/n8n/callExample';
import { DataTables } from '../support/n8n/dataTables';
import { startExample } from '../support/n8n/exampleServer';
import { DISABLED, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import type { N8nServer } from '../support/n8n/n8nServer';
import { behave, statusesOf, useSandbox } from '../support/sandbox';

const given = useSandbox();
const TRIGGER = 'n8n-nodes-signalwire.signalWireTrigger';
/** A disabled trigger starts nothing; what belongs to an agent is no step that items pass. */
const NO_STEPS = /stickyNote|webhook$|Trigger$|signalWireTool|langchain\.(lm|memory)/;
const BRIEF = { parameters: { resume: 'timeInterval', amount: 0.05, unit: 'seconds' } };
let server: N8nServer | undefined;
let dataTables: DataTables;
beforeEach(() => {
	dataTables = new DataTables();
});
afterEach(async () => {
	await server?.close();
	server = undefined;
});

const stepsOf = (file: string) =>
	readExample(file, '').nodes.filter(({ type }) => !NO_STEPS.test(type));

/** One step is disabled; no step is tried again. */
function without(step: string, file: string, more: ExampleChanges = {}): ExampleChanges {
	const untried = stepsOf(file).map(({ name }) => [name, { retryOnFail: false, ...more[name] }]);
	const changes = Object.fromEntries(untried) as ExampleChanges;
	return { ...changes, [step]: { ...changes[step], ...DISABLED } };
}

async function serve(file: string, changes: ExampleChanges) {
	server = await startExample(file, TRIGGER, given.sandbox, changes, dataTables);
	return server;
}

const call = async (file: string, changes: ExampleChanges, body: unknown, webhook?: string) =>
	await callExample({ file, sandbox: given.sandbox, changes, body, webhook, dataTables });

const texts = (to: string) =>
	[...given.sandbox.messages.values()]
		.filter((message) => message.direction === 'outbound-api' && message.to === to)
		.map(({ body }) => String(body));

const casesOf = (files: string[]) =>
	files.flatMap((file) => stepsOf(file).map(({ name }) => [file, name] as const));

/** Without it n8n itself answers, with nothing in the body, when the time limit is over. */
const ANSWERS_LATE = 'Answer: paused';

/** What each page sends, in two requests, and what a page sends that has lost the call. */
const PAUSES: Record<string, [started: (call: IDataObject) => IDataObject, webhooks: string[]]> = {
	'pause-while-paying.json': [({ callSid }) => ({ callSid }), ['Payment page', 'Payment page']],
	'pause-with-evidence.json': [({ callSid }) => ({ callSid }), ['Payment page', 'Payment page']],
	'pause-by-phone-number.json': [({ phoneNumber }) => ({ phoneNumber }), ['Payment page']],
	'supervisor-on-hold.json': [
		({ conferenceSid, supervisorCallSid }) => ({ conferenceSid, supervisorCallSid }),
		['Payment page', 'Payment page'],
	],
	'pause-with-a-time-limit.json': [
		({ callSid }) => ({ callSid }),
		['Payment starts', 'Payment is finished'],
	],
};

function recordedConference(): [IDataObject, Recording[]] {
	const { sandbox } = given;
	const { sid } = sandbox.addCall({ from: '+13105550150' });
	const { sid: conferenceSid } = sandbox.addConference();
	sandbox.addParticipant({ conference_sid: conferenceSid, call_sid: sid });
	const of = { callSid: sid, phoneNumber: '+13105550150', conferenceSid, supervisorCallSid: sid };
	return [of, [1, 2].map(() => sandbox.addRecording({ call_sid: sid }))];
}

it.each(casesOf(Object.keys(PAUSES)))(
	'%s without %s answers 200 only where it is so',
	async (file, step) => {
		const [bodyOf, webhooks] = PAUSES[file];
		const changes = without(step, file, { ...(file.includes('limit') && { 'Time limit': BRIEF }) });
		const [of, recordings] = recordedConference();
		for (const [index, webhook] of webhooks.entries()) {
			const payment = ['started', 'finished'][index];
			const { status, body } = await call(file, changes, { ...bodyOf(of), payment }, webhook);
			const wanted = ['paused', 'in-progress'][index];
			const claims = {
				...(status === 200 && step !== ANSWERS_LATE && { statuses: [wanted, wanted] }),
				...(body?.timeLimit === 'set' && { rows: true }),
				...(body?.evidence === 'stored' && { rows: true }),
				...(body?.crmNote === 'written' && { notes: true }),
			};
			const tables = ['Pauses with a time limit', 'Recording evidence'];
			expect({
				statuses: statusesOf(given.sandbox, recordings),
				rows: tables.some((table) => dataTables.rowsOf(table).length > 0),
				notes: given.sandbox.crmNotes.length > 0,
			}).toMatchObject(claims);
			expect((await call(file, changes, { payment }, webhook)).status).not.toBe(200);
		}
	},
);

const APPOINTMENTS = [1, 2].map((number) => ({
	...{ id: `A-${number}`, phone: `+1310555015${number}`, start: '2026-03-02T10:30:00-08:00' },
	...{ sid: 'x', status: 'queued', error: '', accepted: true },
}));

it.each(casesOf(['appointment-reminders.json']))(
	'%s without %s says of no reminder what did not happen',
	async (file, step) => {
		behave(given.sandbox, { messageStep: 20, callbackPause: 1 });
		const settings = 'Your settings';
		const { productionUrl } = await serve(file, without(step, file));
		const from = 'https://your-n8n.example.com/webhook/message-status';
		const parameters = parametersOf(file, settings, [from, productionUrl]);
		const changes = without(step, file, { [settings]: { parameters } });
		const webhook = 'Appointments to remind';
		const { status, body } = await call(file, changes, { appointments: APPOINTMENTS }, webhook);
		const sent = APPOINTMENTS.map(({ phone }) => texts(phone).length);
		if (status === 200) expect(sent).toEqual([1, 1]);
		const accepted = (body?.accepted ?? []) as Array<{ messageSid: string }>;
		for (const { messageSid } of accepted) {
			expect([...given.sandbox.messages.keys()]).toContain(messageSid);
		}
		expect((await call(file, changes, {}, webhook)).status).not.toBe(200);
		const MessageSid = '6f3f0c4b-5b8c-4c3e-8a0e-9d8c3c1f2b7a';
		for (const query of ['', '?appointment=B']) {
			const fields = { MessageSid, MessageStatus: 'delivered', To: '+13105550150' };
			await given.sandbox.callbacks.send(`${productionUrl}${query}`, fields);
		}
		await server!.settled();
		const notes = given.sandbox.crmNotes.filter(({ id }) => !['A-1', 'A-2'].includes(String(id)));
		const told = notes.map(({ id, note }) => [id, note]);
		expect([[], [['B', 'The reminder was delivered.']]]).toContainEqual(told);
	},
);

it.each(casesOf(['missed-call-text-back.json']))(
	'%s without %s texts nobody twice',
	async (file, step) => {
		const { productionUrl } = await serve(
			file,
			without(step, file, { 'Let the other phones end': BRIEF }),
		);
		const { sandbox } = given;
		const from = '+13105550150';
		const { sid } = sandbox.addCall({ from, to: '+13105550163', status: 'completed' });
		const leg = { parent_call_sid: sid, direction: 'outbound-dial', status: 'busy' } as const;
		for (const phone of [sandbox.addCall(leg), sandbox.addCall(leg)]) {
			const fields = { CallSid: phone.sid, ParentCallSid: sid, CallStatus: 'busy' };
			await sandbox.callbacks.send(productionUrl, { ...fields, AccountSid: phone.account_sid });
		}
		await server!.settled();
		expect(texts(from).length).toBeLessThan(2);
		const failed = server!.runs.filter((run) => run.data.resultData.error);
		expect([texts(from).length, failed.length]).not.toEqual([0, 0]);
	},
);

const AGENT = {
	type: 'n8n-nodes-base.wait',
	...{ typeVersion: 1.1, parameters: BRIEF.parameters },
} as Partial<INode>;

it.each(casesOf(['two-way-sms-agent.json']))(
	'%s without %s obeys who wants no messages, and confirms no more than that',
	async (file, step) => {
		const { sandbox } = given;
		const own = sandbox.addPhoneNumber({ phone_number: '+13105550163' });
		const { productionUrl } = await serve(file, without(step, file, { 'AI Agent': AGENT }));
		own.sms_url = productionUrl;
		const [ann, bob, eve] = ['+13105550150', '+13105550151', '+13105550152'];
		const write = async (from: string, body: string) => {
			await receiveMessage(sandbox, { to: '+13105550163', from, body });
			await server!.settled();
		};
		const tables = await dataTables.getDataTableAggregateProxy();
		const names = ['number', 'stopped'];
		const columns = names.map((name) => ({ name, type: 'string' as const }));
		const table = await tables.createDataTable({ name: 'Opted-out numbers', columns });
		const rows = await dataTables.getDataTableProxy(undefined, undefined, table.id);
		await rows.insertRows([{ number: bob, stopped: true }]);
		const stopped = (number: string) =>
			dataTables.rowsOf('Opted-out numbers').find((row) => row.number === number)?.stopped;
		await write(bob, 'Hello');
		expect(texts(bob)).toEqual([]);
		await Promise.all([write(eve, 'Hello'), write(eve, 'STOP')]);
		const [last, ...earlier] = texts(eve).reverse();
		expect(earlier.filter((one) => one.includes('no more'))).toEqual([]);
		if (last?.includes('no more')) expect(stopped(eve)).toBe(true);
		await write(ann, 'Hello');
		expect(texts(ann).filter((one) => /no more|again/.test(one))).toEqual([]);
		await write(bob, 'START');
		if (texts(bob).some((one) => one.includes('again'))) expect(stopped(bob)).toBe(false);
	},
);
