import { sleep } from 'n8n-workflow';
import type { Recording } from '../../sandbox';
import { callExample, type WebhookAnswer } from '../support/n8n/callExample';
import { DataTables } from '../support/n8n/dataTables';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import { behave, requestsOf, statusesOf, useSandbox } from '../support/sandbox';

const given = useSandbox();
/** Seconds. SignalWire's dates have no more than seconds, so what comes later must be that much later. */
const LIMIT = 3;
let dataTables: DataTables;
beforeEach(() => {
	dataTables = new DataTables();
});

async function call(webhook: string, callSid: unknown, changes: ExampleChanges = {}) {
	const timeLimit = { parameters: { resume: 'timeInterval', amount: LIMIT, unit: 'seconds' } };
	return await callExample({
		file: 'pause-with-a-time-limit.json',
		sandbox: given.sandbox,
		webhook,
		body: { callSid },
		changes: { 'Time limit': timeLimit, ...changes },
		dataTables,
	});
}

const pause = async (callSid: unknown, changes?: ExampleChanges) =>
	await call('Payment starts', callSid, changes);
const finish = async (callSid: unknown, changes?: ExampleChanges) =>
	await call('Payment is finished', callSid, changes);

/** A call with two recordings, in progress for a while. */
function recordedCall(): { callSid: string; recordings: Recording[] } {
	const { sandbox } = given;
	const callSid = sandbox.addCall().sid;
	const recordings = [1, 2].map(() => sandbox.addRecording({ call_sid: callSid }));
	return { callSid, recordings };
}

const errorOf = async ({ ended }: WebhookAnswer) => (await ended).data.resultData.error?.message;

it('answers at once, and resumes two calls after the time limit', async () => {
	const calls = [recordedCall(), recordedCall()];
	const recordings = calls.flatMap((one) => one.recordings);
	const answers = await Promise.all(calls.map(async ({ callSid }) => await pause(callSid)));
	expect(answers.map(({ status, body }) => [status, body.status, body.timeLimit])).toEqual([
		[200, 'paused', 'set'],
		[200, 'paused', 'set'],
	]);
	expect(statusesOf(given.sandbox, recordings)).toEqual(Array(4).fill('paused'));
	expect(await Promise.all(answers.map(errorOf))).toEqual([undefined, undefined]);
	expect(statusesOf(given.sandbox, recordings)).toEqual(Array(4).fill('in-progress'));
});

it('does not end a second pause by the timer of the first', async () => {
	const { callSid, recordings } = recordedCall();
	const first = await pause(callSid);
	await sleep(1000);
	const second = await pause(` ${callSid.toUpperCase()} `);
	expect(second.status).toBe(200);
	expect(await errorOf(first)).toBeUndefined();
	expect(statusesOf(given.sandbox, recordings)).toEqual(['paused', 'paused']);
	expect(await errorOf(second)).toBeUndefined();
	expect(statusesOf(given.sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
});

it('resumes earlier when the payment is finished, and leaves the next pause alone', async () => {
	const { callSid, recordings } = recordedCall();
	const first = await pause(callSid);
	const finished = await finish(callSid);
	expect([finished.status, finished.body.status]).toEqual([200, 'in-progress']);
	expect(statusesOf(given.sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
	await sleep(1000);
	const second = await pause(callSid);
	expect(await errorOf(first)).toBeUndefined();
	expect(statusesOf(given.sandbox, recordings)).toEqual(['paused', 'paused']);
	await second.ended;
	expect(statusesOf(given.sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
});

it('leaves alone what somebody else resumed and paused again meanwhile', async () => {
	const { sandbox } = given;
	const { callSid, recordings } = recordedCall();
	const answer = await pause(callSid);
	await sleep(1500);
	const [touched] = recordings;
	sandbox.changeRecording(touched, { status: 'in-progress', ...sandbox.updatedNow() });
	sandbox.changeRecording(touched, { status: 'paused', ...sandbox.updatedNow() });
	expect(await errorOf(answer)).toBeUndefined();
	expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'in-progress']);
});

it('does not resume, and says so, where SignalWire does not move the date of a paused recording', async () => {
	const { sandbox } = given;
	behave(sandbox, { dateUpdated: 'stays' });
	const { callSid, recordings } = recordedCall();
	const answer = await pause(callSid);
	expect(await errorOf(answer)).toMatch(/cannot be told whether the recording has changed/);
	expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'paused']);
});

it('ends quietly where the call has ended meanwhile', async () => {
	const { callSid } = recordedCall();
	const answer = await pause(callSid);
	given.sandbox.hangUp(callSid);
	const updates = requestsOf(given.sandbox, 'POST').length;
	expect(await errorOf(answer)).toBeUndefined();
	expect(requestsOf(given.sandbox, 'POST')).toHaveLength(updates);
});

it('does not resume at once where the step that waits is disabled', async () => {
	const { callSid, recordings } = recordedCall();
	const answer = await pause(callSid, { 'Time limit': DISABLED });
	expect(answer.status).toBe(200);
	expect(await errorOf(answer)).toBeUndefined();
	expect(statusesOf(given.sandbox, recordings)).toEqual(['paused', 'paused']);
});

it('pauses where the data table is out of order, and says that there is no time limit', async () => {
	dataTables.isBroken = true;
	const { callSid, recordings } = recordedCall();
	const answer = await pause(callSid);
	expect([answer.status, answer.body.timeLimit]).toEqual([200, 'not set']);
	expect(await errorOf(answer)).toBeDefined();
	expect(statusesOf(given.sandbox, recordings)).toEqual(['paused', 'paused']);
});

describe.each([
	['deleted credential', WITHOUT_CREDENTIAL],
	['disabled node', DISABLED],
])('answers 502 for a %s', (_, change) => {
	it.each([
		['Pause', pause],
		['Resume', finish],
	])('of %s', async (name, tell) => {
		const { callSid, recordings } = recordedCall();
		const { status, body } = await tell(callSid, { [name]: change });
		expect([status, body.status]).toEqual([502, undefined]);
		// A disabled Resume hands on what the data table, which no pause has made yet, has said.
		expect(body.error).toMatch(/^SignalWire did not confirm it: perhaps the step|^Data table/);
		expect(statusesOf(given.sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
	});
});

it.each([pause, finish])(
	'answers 400 without a call, and 502 for one that has ended',
	async (tell) => {
		const { callSid } = recordedCall();
		expect((await tell(undefined)).status).toBe(400);
		expect(given.sandbox.requests).toEqual([]);
		given.sandbox.hangUp(callSid);
		expect((await tell(callSid)).status).toBe(502);
	},
);
