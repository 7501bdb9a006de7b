import type { Recording } from '../../sandbox';
import { callExample } from '../support/n8n/callExample';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import { requestsOf, statusesOf, useSandbox } from '../support/sandbox';

const given = useSandbox();
const NUMBER = '+13105550150';
const LIST = 'Live calls of the number';
const PAUSE = 'Pause each call';

const pause = async (phoneNumber: unknown, changes?: ExampleChanges) =>
	await callExample({
		file: 'pause-by-phone-number.json',
		sandbox: given.sandbox,
		body: { phoneNumber },
		changes,
	});

/** A live, recorded call from the number. */
function recordedCall(from = NUMBER): Recording {
	const { sid } = given.sandbox.addCall({ from });
	return given.sandbox.addRecording({ call_sid: sid });
}

it.each([NUMBER, '+1 (310) 555-0150'])(
	'pauses both live calls from %s, and no other',
	async (number) => {
		const recordings = [recordedCall(), recordedCall()];
		const foreign = recordedCall('+13105550151');
		const { status, body } = await pause(number);
		expect(status).toBe(200);
		expect(body).toEqual({
			phoneNumber: number,
			status: 'paused',
			calls: expect.arrayContaining(recordings.map(({ call_sid: sid }) => sid)),
			recordings: expect.arrayContaining(recordings.map(({ sid }) => ({ sid, status: 'paused' }))),
		});
		expect(statusesOf(given.sandbox, [...recordings, foreign])).toEqual([
			'paused',
			'paused',
			'in-progress',
		]);
	},
);

it('answers 502 where no live call has the number, and marks the execution as failed', async () => {
	const ended = recordedCall();
	given.sandbox.hangUp(ended.call_sid!);
	const { status, body, ended: run } = await pause(NUMBER);
	expect([status, body.error]).toEqual([502, 'No live call from this number was found']);
	expect((await run).data.resultData.error?.message).toBe(body.error);
});

it.each([0, 1])('answers 502 where the pause of call %i of two fails', async (failing) => {
	const { sandbox } = given;
	const recordings = [recordedCall(), recordedCall()];
	const { call_sid: callSid } = recordings[failing];
	sandbox.faults.add({ method: 'POST', path: callSid!, fault: { kind: 'status', status: 400 } });
	const { status, body } = await pause(NUMBER);
	expect(status).toBe(502);
	expect(body.error).toMatch(/refused/);
	expect(statusesOf(sandbox, recordings)[1 - failing]).toBe('paused');
});

it('answers 502 where one of two calls is not recorded', async () => {
	recordedCall();
	given.sandbox.addCall({ from: NUMBER });
	const { status, body } = await pause(NUMBER);
	expect([status, body.error]).toEqual([502, expect.stringContaining('no active recording')]);
});

it('answers 502 with the reason where the calls cannot be listed', async () => {
	recordedCall();
	given.sandbox.faults.add({
		method: 'GET',
		path: '/Calls',
		fault: { kind: 'status', status: 401 },
	});
	const { status, body } = await pause(NUMBER);
	expect([status, body.error]).toEqual([502, expect.stringContaining('token')]);
});

describe.each([
	['deleted credential', WITHOUT_CREDENTIAL],
	['disabled node', DISABLED],
])('answers 502 for a %s', (_, change) => {
	it.each([
		['the list', { [LIST]: change }],
		['the pause', { [PAUSE]: change }],
		['both', { [LIST]: change, [PAUSE]: change }],
	])('of %s', async (__, changes) => {
		const recordings = [recordedCall(), recordedCall()];
		const { status, body } = await pause(NUMBER, changes);
		expect([status, body.status]).toEqual([502, undefined]);
		expect(body.error).not.toBe('');
		expect(statusesOf(given.sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
	});
});

it.each([undefined, '', '  ', null, 13105550150])(
	'answers 400 to the phone number %p, and pauses nothing',
	async (phoneNumber) => {
		recordedCall();
		const { status } = await pause(phoneNumber);
		expect([status, requestsOf(given.sandbox, 'POST')]).toEqual([400, []]);
	},
);
