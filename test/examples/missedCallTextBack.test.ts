import type { Call, Fields } from '../../sandbox';
import { DataTables } from '../support/n8n/dataTables';
import { startExample } from '../support/n8n/exampleServer';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import type { N8nServer } from '../support/n8n/n8nServer';
import { requestsOf, useSandbox } from '../support/sandbox';

const given = useSandbox();
const CALLER = '+13105550150';
const OWN = '+13105550163';
let server: N8nServer;
let dataTables: DataTables;

/** Here it waits for a moment only. */
const SHORT_WAIT = { parameters: { resume: 'timeInterval', amount: 0.05, unit: 'seconds' } };
const SHORT_RETRIES = { waitBetweenTries: 0 };

async function start(changes: ExampleChanges = {}) {
	server = await startExample(
		'missed-call-text-back.json',
		'n8n-nodes-signalwire.signalWireTrigger',
		given.sandbox,
		{ 'Let the other phones end': SHORT_WAIT, ...changes },
		dataTables,
	);
}

async function restart(changes: ExampleChanges) {
	await server.close();
	await start(changes);
}

beforeEach(async () => {
	dataTables = new DataTables();
	await start();
});
afterEach(async () => await server.close());

/** A call that came in, and the phones that rang for it, each with what became of it. */
function calledWith(phones: string[], incoming: Partial<Call> = {}) {
	const { sandbox } = given;
	const call = sandbox.addCall({ from: CALLER, to: OWN, status: 'completed', ...incoming });
	const legs = phones.map((status) =>
		sandbox.addCall({
			parent_call_sid: call.sid,
			...{ from: call.from, to: '+13105550170', direction: 'outbound-dial', status },
		}),
	);
	return { call, legs };
}

/** What the status callback of a phone says (Compatibility API, callbacks: voice status). */
const fieldsOf = ({ sid, account_sid, parent_call_sid, status, from, to }: Call): Fields => ({
	AccountSid: account_sid,
	CallSid: sid,
	...(parent_call_sid && { ParentCallSid: parent_call_sid }),
	CallStatus: status,
	...{ From: from, To: to, Direction: 'outbound-dial', CallbackSource: 'call-progress-events' },
	...{ SequenceNumber: '2', Timestamp: 'Wed, 25 Nov 2026 10:00:00 +0000' },
});

/** SignalWire reports these calls at the same moment. */
async function report(...calls: Call[]) {
	const { callbacks } = given.sandbox;
	await Promise.all(
		calls.map(async (call) => await callbacks.send(server.productionUrl, fieldsOf(call))),
	);
	await server.settled();
}

const texts = () => [...given.sandbox.messages.values()].map(({ from, to }) => ({ from, to }));

const failures = () => server.runs.flatMap((run) => run.data.resultData.error?.message ?? []);

it.each(['no-answer', 'busy', 'canceled', 'failed'])(
	'texts two callers from the number that they called: %s',
	async (status) => {
		const [first, second] = [
			calledWith([status]),
			calledWith([status], { from: '+13105550151', to: '+13105550164' }),
		];
		await report(...first.legs, ...second.legs);
		expect(failures()).toEqual([]);
		expect(texts()).toEqual(
			expect.arrayContaining([
				{ from: OWN, to: CALLER },
				{ from: '+13105550164', to: '+13105550151' },
			]),
		);
		expect(texts()).toHaveLength(2);
	},
);

it('texts whoever called a number that reports its call itself', async () => {
	const { call } = calledWith([], { status: 'failed' });
	await report(call);
	expect([failures(), texts()]).toEqual([[], [{ from: OWN, to: CALLER }]]);
});

describe('texts once', () => {
	it('for three phones that end at the same moment', async () => {
		const { legs } = calledWith(['no-answer', 'busy', 'canceled']);
		await report(...legs);
		expect(server.runs).toHaveLength(3);
		expect([failures(), texts()]).toEqual([[], [{ from: OWN, to: CALLER }]]);
	});

	it('for a report that comes three times, and twice for two calls of the same person', async () => {
		const [first, second] = [calledWith(['busy']), calledWith(['busy'])];
		for (const [leg] of [first.legs, first.legs, first.legs, second.legs]) await report(leg);
		expect([failures(), texts()]).toEqual([[], Array(2).fill({ from: OWN, to: CALLER })]);
	});

	it('for a phone that the list still shows as ringing when its end is reported', async () => {
		const { legs } = calledWith(['ringing']);
		await report({ ...legs[0], status: 'no-answer' });
		expect([failures(), texts()]).toEqual([[], [{ from: OWN, to: CALLER }]]);
	});
});

describe('texts nobody', () => {
	it.each([
		['another phone answered', ['canceled', 'completed'], {}],
		['another phone is talking', ['canceled', 'in-progress'], {}],
		['another phone still rings', ['busy', 'ringing'], {}],
		['the number is withheld', ['busy'], { from: 'anonymous' }],
		['the number is withheld, in digits', ['busy'], { from: '+266696687' }],
		['the number is empty', ['busy'], { from: '' }],
		['the caller comes over SIP', ['busy'], { from: 'sip:ann@example.com' }],
		['it was you who called', ['busy'], { direction: 'outbound-api' }],
	])('where %s', async (_, phones, incoming) => {
		const { legs } = calledWith(phones, incoming);
		await report(legs[0]);
		expect(server.runs).toHaveLength(1);
		expect([failures(), texts()]).toEqual([[], []]);
	});

	it('for a call that was answered and has ended', async () => {
		const { legs } = calledWith(['completed']);
		await report(legs[0]);
		expect([server.runs, texts()]).toEqual([[], []]);
	});
});

describe('the execution fails', () => {
	it.each([
		['The call that came in', DISABLED, 'not known'],
		['The phones that rang', DISABLED, 'not known'],
		['Text the caller', DISABLED, 'not sent'],
		['Text the caller', WITHOUT_CREDENTIAL, 'Credential'],
	])('where %s is out of order: %j', async (step, change, message) => {
		await restart({ [step]: change });
		const { legs } = calledWith(['busy']);
		await report(legs[0]);
		expect([texts(), failures()]).toEqual([[], [expect.stringContaining(message)]]);
	});

	it('where SignalWire refuses the text, which is sent once', async () => {
		const { legs } = calledWith(['busy'], { from: '+19955521610' });
		await report(legs[0]);
		expect([texts(), failures()]).toEqual([[], [expect.stringContaining('blocked')]]);
		expect(requestsOf(given.sandbox, 'POST')).toHaveLength(1);
	});

	it('where the table cannot be used: nobody would know of the text', async () => {
		await restart({ 'Table of missed calls': SHORT_RETRIES });
		dataTables.isBroken = true;
		const { legs } = calledWith(['busy']);
		await report(legs[0]);
		expect([texts(), failures()]).toEqual([[], ['The database is locked']]);
	});
});
