import { audioBytes, type Recording } from '../../sandbox';
import { readExample } from '../support/exampleFile';
import { processedItems, startExample } from '../support/n8n/exampleServer';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import type { N8nServer } from '../support/n8n/n8nServer';
import { recording } from '../support/operations';
import { runOperation } from '../support/runOperation';
import { behave, useSandbox } from '../support/sandbox';

const given = useSandbox();
const MEMORY = 'Drop most repeats';
let server: N8nServer;

async function start(changes: ExampleChanges = {}): Promise<void> {
	const type = 'n8n-nodes-signalwire.signalWireTrigger';
	server = await startExample('recording-to-crm.json', type, given.sandbox, changes);
}

beforeEach(async () => {
	behave(given.sandbox, { callbackPause: 1 });
	await start();
});
afterEach(async () => await server.close());

/** Records so many calls with the node itself, and ends them. */
async function recordCalls(count = 2): Promise<Recording[]> {
	const { sandbox } = given;
	const calls = Array.from({ length: count }, () => sandbox.addCall());
	const options = {
		recordingStatusCallback: server.productionUrl,
		recordingStatusCallbackEvent: ['in-progress', 'completed', 'absent'],
	};
	const items = calls.map(({ sid }) => ({ callSid: sid }));
	const { output } = await runOperation(sandbox, recording.operations.start, items, {
		fields: {
			options,
		},
	});
	calls.forEach(({ sid }) => sandbox.hangUp(sid));
	await sandbox.callbacks.settled();
	await server.settled();
	return output.map(({ json }) => sandbox.recordings.get(String(json.sid))!);
}

const noteOf = ({ sid, call_sid }: Recording, rest: object) =>
	expect.objectContaining({ callSid: call_sid, recordingSid: sid, ...rest });

const failures = () => server.runs.flatMap((run) => run.data.resultData.error?.message ?? []);

it.each([
	['as they come', {}],
	['twice each, and the first behind the last', { callbackCopies: 2, callbackOrder: 'reversed' }],
	['as JSON', { callbackContentType: 'json' }],
] as const)('each recording is stored and noted once, with callbacks %s', async (_, behaviour) => {
	const { sandbox } = given;
	behave(sandbox, behaviour);
	const recordings = await recordCalls();
	expect(failures()).toEqual([]);
	const files = Object.fromEntries(
		recordings.map((recording) => [
			`${recording.sid}.mp3`,
			{ contentType: 'audio/mpeg', content: audioBytes(recording, 'mp3') },
		]),
	);
	expect(Object.fromEntries(sandbox.crmFiles)).toEqual(files);
	expect(sandbox.crmNotes).toHaveLength(2);
	for (const recording of recordings) {
		const file = `${sandbox.origin}/crm/files/${recording.sid}.mp3`;
		const note = `Recorded ${recording.duration} seconds. The file is stored.`;
		expect(sandbox.crmNotes).toContainEqual(noteOf(recording, { file, note }));
	}
	const answers = sandbox.callbacks.sent.map((callback) => callback.answers);
	expect(new Set(answers.flat())).toEqual(new Set([204]));
});

/** Expects a file and a note for each recording, and nothing else. */
function expectAllStored(recordings: Recording[]) {
	const { crmFiles, crmNotes } = given.sandbox;
	const sids = recordings.map(({ sid }) => sid).sort();
	expect([...crmFiles.keys()].sort()).toEqual(sids.map((sid) => `${sid}.mp3`));
	expect(crmNotes.map(({ id }) => String(id)).sort()).toEqual(sids);
}

const requestsFor = (path: string) =>
	given.sandbox.requests.filter((request) => request.path.startsWith(path));

describe.each([
	['once', 1],
	['twice', 2],
])('each reported %s', (_, callbackCopies) => {
	beforeEach(() => behave(given.sandbox, { callbackCopies }));

	it('five recordings are stored and noted where the memory takes three', async () => {
		await server.close();
		const { nodes } = readExample('recording-to-crm.json', given.sandbox.origin);
		const { parameters } = nodes.find(({ name }) => name === MEMORY)!;
		await start({ [MEMORY]: { parameters: { ...parameters, options: { historySize: 3 } } } });
		const recordings = await recordCalls(5);
		expect(failures()).toEqual([]);
		expectAllStored(recordings);
	});

	it('five recordings are stored and noted where the memory of n8n is full', async () => {
		processedItems.fill(10_000);
		const recordings = await recordCalls(5);
		expect(failures()).toEqual([]);
		expectAllStored(recordings);
	});

	it('five recordings are stored and noted where the memory fails, as at the same moment', async () => {
		processedItems.failure = new Error('UNIQUE constraint failed: processed_data');
		const recordings = await recordCalls(5);
		expect(failures()).toEqual([]);
		expectAllStored(recordings);
	});
});

it('a repeat that the memory knows is dropped, and stores nothing again', async () => {
	behave(given.sandbox, { callbackCopies: 3 });
	const recordings = await recordCalls(2);
	expectAllStored(recordings);
	expect(
		[requestsFor('/crm/files'), requestsFor('/crm/notes')].map(({ length }) => length),
	).toEqual([2, 2]);
});

it('a file that cannot be stored fails the execution after three tries, and no note is written', async () => {
	const { sandbox } = given;
	sandbox.faults.add({ path: '/crm/files', fault: { kind: 'status', status: 507 } });
	const recordings = await recordCalls();
	expect(failures()).toHaveLength(2);
	expect([sandbox.crmFiles.size, sandbox.crmNotes.length]).toEqual([0, 0]);
	const tries = requestsFor('/crm/files').map(({ path }) => path);
	for (const { sid } of recordings) {
		expect(tries.filter((path) => path.includes(sid))).toHaveLength(3);
	}
});

it('a note does not say that a file is stored where n8n passes over that step', async () => {
	await server.close();
	await start({ 'Store the file': DISABLED });
	await recordCalls();
	const notes = given.sandbox.crmNotes.map(({ note }) => String(note));
	expect(notes).toHaveLength(2);
	for (const note of notes) expect(note).not.toMatch(/stored/);
});

it.each([
	['disabled', DISABLED],
	['without its credential', WITHOUT_CREDENTIAL],
])('no note is written where the audio is not fetched: %s', async (_, change) => {
	await server.close();
	await start({ 'Fetch the audio': { ...change, retryOnFail: false } });
	await recordCalls();
	expect(failures()).toHaveLength(2);
	expect([given.sandbox.crmFiles.size, given.sandbox.crmNotes.length]).toEqual([0, 0]);
});

it('a file that can be stored at the second try is noted once', async () => {
	const { sandbox } = given;
	sandbox.faults.add({ path: '/crm/files', times: 2, fault: { kind: 'status', status: 507 } });
	await recordCalls();
	expect(failures()).toEqual([]);
	expect([sandbox.crmFiles.size, sandbox.crmNotes.length]).toEqual([2, 2]);
});

it('a recording without audio starts nothing', async () => {
	behave(given.sandbox, { silentRecordings: true });
	await recordCalls();
	expect(server.runs).toEqual([]);
	const statuses = given.sandbox.callbacks.sent.map(({ fields }) => fields.RecordingStatus);
	expect(statuses.sort()).toEqual(['absent', 'absent', 'in-progress', 'in-progress']);
});
