import type { INode } from 'n8n-workflow';
import { receiveMessage, type Message } from '../../sandbox';
import { DataTables } from '../support/n8n/dataTables';
import { startExample } from '../support/n8n/exampleServer';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import type { N8nServer } from '../support/n8n/n8nServer';
import { requestsOf, useSandbox } from '../support/sandbox';

const given = useSandbox();
const FILE = 'two-way-sms-agent.json';
const TABLE = 'Opted-out numbers';
const OWN = '+13105550163';
const ANN = '+13105550150';
const BOB = '+13105550151';
const AGENT = 'AI Agent';
let server: N8nServer;
let dataTables: DataTables;

/** The engine of the tests has no agent: a step that gives what an agent gives stands in for it. */
const agentSays = (output: string): Partial<INode> => ({
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: { assignments: [{ id: '1', name: 'output', type: 'string', value: output }] },
		options: {},
	},
});

/** A step that fails as an agent does whose model cannot be reached. */
const AGENT_FAILS: Partial<INode> = {
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: { url: 'http://127.0.0.1:1/', options: {} },
};

const ECHO = agentSays("=You said: {{ $('A message came').first().json.Body }}");

async function start(changes: ExampleChanges = {}) {
	await server?.close();
	const type = 'n8n-nodes-signalwire.signalWireTrigger';
	const all = { [AGENT]: ECHO, ...changes };
	server = await startExample(FILE, type, given.sandbox, all, dataTables);
	for (const { sid } of given.sandbox.phoneNumbers.values()) {
		given.sandbox.phoneNumbers.get(sid)!.sms_url = server.productionUrl;
	}
}

beforeEach(async () => {
	dataTables = new DataTables();
	given.sandbox.addPhoneNumber({ phone_number: OWN });
	await start();
});
afterAll(async () => await server.close());

/** Somebody writes to the number, and the workflow does its part. */
async function write(from: string, body: string, media: string[] = []) {
	const files = media.map((url) => ({ url, content_type: 'image/jpeg' }));
	const taken = await receiveMessage(given.sandbox, { to: OWN, from, body, media: files });
	expect(taken.error_code).toBeUndefined();
	expect(taken.reply).toBeUndefined();
	await server.settled();
}

const isSent = ({ direction }: Message) => direction === 'outbound-api';

/** What was sent to somebody, oldest first. */
const sentTo = (number: string) =>
	[...given.sandbox.messages.values()]
		.filter((message) => isSent(message) && message.to === number)
		.map(({ body }) => body);

const failures = () => server.runs.flatMap((run) => run.data.resultData.error?.message ?? []);

const APOLOGY = expect.stringContaining('we cannot answer by text');

it('answers each person from the number that was written to', async () => {
	await Promise.all([write(ANN, 'Hello'), write(BOB, 'Can I come on Monday?')]);
	expect(failures()).toEqual([]);
	expect([sentTo(ANN), sentTo(BOB)]).toEqual([
		['You said: Hello'],
		['You said: Can I come on Monday?'],
	]);
	const sent = [...given.sandbox.messages.values()].filter(isSent);
	expect(sent.map(({ from }) => from)).toEqual([OWN, OWN]);
});

describe('keywords', () => {
	it('STOP is confirmed once and ends the answers, to this number only; START brings them back', async () => {
		await write(ANN, 'Hello');
		await write(ANN, ' Stop ');
		await write(ANN, 'Are you there?');
		await write(BOB, 'Hello');
		expect(sentTo(ANN)).toEqual(['You said: Hello', expect.stringContaining('no more messages')]);
		expect(sentTo(BOB)).toEqual(['You said: Hello']);
		await write(ANN, 'START');
		await write(ANN, 'And now?');
		expect(sentTo(ANN).slice(2)).toEqual([
			expect.stringContaining('messages from Example Company again'),
			'You said: And now?',
		]);
		expect(dataTables.rowsOf(TABLE)).toMatchObject([{ number: ANN, stopped: false }]);
		expect(failures()).toEqual([]);
	});

	it('HELP is answered, also to who has opted out, and changes nothing', async () => {
		await write(ANN, 'STOP');
		await write(ANN, 'HELP');
		expect(sentTo(ANN)[1]).toContain('Example Company: call');
		expect(dataTables.rowsOf(TABLE)).toMatchObject([{ number: ANN, stopped: true }]);
	});

	it('never reach the agent', async () => {
		await start({ [AGENT]: AGENT_FAILS });
		for (const body of ['STOP', 'START', 'HELP']) await write(ANN, body);
		expect(failures()).toEqual([]);
	});

	it('a STOP that cannot be remembered is not confirmed', async () => {
		await start({ 'Table of opt-outs': { retryOnFail: false } });
		dataTables.isBroken = true;
		await write(ANN, 'STOP');
		expect([sentTo(ANN), failures()]).toEqual([[], ['The database is locked']]);
	});

	it('a STOP that comes while the agent thinks is obeyed', async () => {
		const thinking = { resume: 'timeInterval', amount: 0.3, unit: 'seconds' };
		const type = 'n8n-nodes-base.wait';
		await start({ [AGENT]: { type, typeVersion: 1.1, parameters: thinking } });
		await Promise.all([write(ANN, 'Tell me everything'), write(ANN, 'STOP')]);
		expect(sentTo(ANN)).toEqual([expect.stringContaining('no more messages')]);
	});
});

describe('where the agent', () => {
	it.each([
		['fails', AGENT_FAILS, 'refused the connection'],
		['says nothing', agentSays(' '), 'gave no answer'],
		['is disabled', DISABLED, 'gave no answer'],
	])('%s, the customer gets an apology, and the execution fails', async (_, change, reason) => {
		await start({ [AGENT]: change });
		await write(ANN, 'Hello');
		expect(sentTo(ANN)).toEqual([APOLOGY]);
		expect(failures()).toEqual([expect.stringContaining(reason)]);
	});

	it('says more than a message holds, the beginning is sent', async () => {
		await start({ [AGENT]: agentSays(`=${'x'.repeat(2000)}`) });
		await write(ANN, 'Hello');
		expect(sentTo(ANN)).toEqual(['x'.repeat(1600)]);
	});
});

it.each([
	['Send the answer', 'Hello', DISABLED, 'No text was sent'],
	['Send the answer', 'Hello', WITHOUT_CREDENTIAL, 'Credential'],
	['Confirm STOP', 'STOP', DISABLED, 'No text was sent'],
	['Confirm START', 'START', DISABLED, 'No text was sent'],
	['Answer HELP', 'HELP', DISABLED, 'No text was sent'],
])('the execution fails where %s cannot send', async (step, body, change, reason) => {
	await start({ [step]: change });
	await write(ANN, body);
	expect([sentTo(ANN), failures()]).toEqual([[], [expect.stringContaining(reason)]]);
});

it.each([
	['Remember the opt-out', 'STOP'],
	['Take the opt-out back', 'START'],
	['Which keyword?', 'Hello'],
])('nothing is confirmed where %s is disabled: %s', async (step, body) => {
	await start({ [step]: DISABLED });
	await write(ANN, body);
	expect([sentTo(ANN), failures()]).toEqual([[], [expect.stringContaining('was not confirmed')]]);
});

it('nobody is texted where both looks at the opt-outs are disabled', async () => {
	await start({ 'Not opted out?': DISABLED, 'Opted out meanwhile?': DISABLED });
	await write(ANN, 'Hello');
	expect([sentTo(ANN), failures()]).toEqual([[], [expect.stringContaining('is not known')]]);
});

it('an answer that SignalWire refuses is sent once, and fails the execution', async () => {
	const blocked = '+19955521610';
	await write(blocked, 'Hello');
	expect(failures()).toEqual([expect.stringContaining('blocked')]);
	expect(requestsOf(given.sandbox, 'POST')).toHaveLength(1);
});

it('a picture without a text is answered', async () => {
	await write(ANN, '', ['https://example.signalwire.com/media/1']);
	expect([sentTo(ANN), failures()]).toEqual([['You said:'], []]);
});
