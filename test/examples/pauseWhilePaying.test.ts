import type { Recording } from '../../sandbox';
import { callExample } from '../support/n8n/callExample';
import { DISABLED, WITHOUT_CREDENTIAL, type ExampleChanges } from '../support/n8n/exampleWorkflow';
import { behave, statusesOf, useSandbox } from '../support/sandbox';

const given = useSandbox();

const tell = async (payment: unknown, callSid: unknown, changes?: ExampleChanges) =>
	await callExample({
		file: 'pause-while-paying.json',
		sandbox: given.sandbox,
		body: { callSid, payment },
		changes,
	});

/** A live call with two recordings in progress, or with so many. */
function recordedCall(count = 2): { callSid: string; recordings: Recording[] } {
	const { sid } = given.sandbox.addCall();
	const recordings = Array.from({ length: count }, () =>
		given.sandbox.addRecording({ call_sid: sid }),
	);
	return { callSid: sid, recordings };
}

const theNotes = () => given.sandbox.crmNotes.map(({ note }) => note);

it.each(['in-progress', 'resumed'] as const)(
	'pauses and resumes all recordings of a call, where a resumed one is %s',
	async (resumedStatus) => {
		behave(given.sandbox, { resumedStatus });
		const { callSid, recordings } = recordedCall();
		for (const [payment, status] of [
			['started', 'paused'],
			['finished', resumedStatus],
		]) {
			const answer = await tell(payment, ` ${callSid} `);
			expect(answer.status).toBe(200);
			expect(answer.body).toEqual({
				callSid,
				payment,
				status,
				recordings: expect.arrayContaining(recordings.map(({ sid }) => ({ sid, status }))),
				crmNote: 'written',
			});
			expect(statusesOf(given.sandbox, recordings)).toEqual([status, status]);
		}
		expect(theNotes()).toEqual([
			'Payment started: all 2 recordings are paused',
			`Payment finished: all 2 recordings are ${resumedStatus}`,
		]);
	},
);

it('pauses what is recorded of the conference and of the other leg as well', async () => {
	const { sandbox } = given;
	const { callSid, recordings } = recordedCall(1);
	const other = sandbox.addCall({ parent_call_sid: callSid });
	const conference = sandbox.addConference({ status: 'in-progress' });
	sandbox.addParticipant({ call_sid: callSid, conference_sid: conference.sid });
	recordings.push(
		sandbox.addRecording({ call_sid: other.sid }),
		sandbox.addRecording({ conference_sid: conference.sid }),
	);
	const { status } = await tell('started', callSid);
	expect(status).toBe(200);
	expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'paused', 'paused']);
});

describe.each([
	['the credential was deleted', WITHOUT_CREDENTIAL],
	['the node is disabled', DISABLED],
])('%s', (_, change) => {
	it.each(['started', 'finished'])('answers 502 to %s, and so says the note', async (payment) => {
		const { callSid, recordings } = recordedCall();
		const { status, body, ended } = await tell(payment, callSid, { 'Pause or resume': change });
		expect([status, body.status, body.crmNote]).toEqual([502, undefined, 'written']);
		expect(body.error).toMatch(/^SignalWire did not confirm it: .* Pause or resume .*credential/);
		expect(statusesOf(given.sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
		expect(theNotes()).toEqual([expect.stringContaining('could NOT be confirmed')]);
		expect((await ended).data.resultData.error?.message).toBe(body.error);
	});
});

it('answers 502 where one of two recordings cannot be paused', async () => {
	const { sandbox } = given;
	const { callSid, recordings } = recordedCall();
	const [{ sid }] = recordings;
	sandbox.faults.add({ method: 'POST', path: sid, fault: { kind: 'ignored' } });
	const { status, body } = await tell('started', callSid);
	expect(status).toBe(502);
	expect(body.error).toContain(sid);
	expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'paused']);
});

it('answers 502 for a call without recordings, and for one that has ended', async () => {
	const { sandbox } = given;
	const ended = recordedCall();
	sandbox.hangUp(ended.callSid);
	for (const { callSid } of [recordedCall(0), ended]) {
		const { status, body } = await tell('started', callSid);
		expect([status, body.error]).toEqual([502, expect.stringContaining('no active recording')]);
	}
	expect(theNotes()).toHaveLength(2);
});

it('a CRM that is out of order does not change the answer about the recording', async () => {
	const { callSid } = recordedCall();
	given.sandbox.faults.add({ path: '/crm/notes', fault: { kind: 'status', status: 500 } });
	const { status, body } = await tell('started', callSid);
	expect([status, body.status, body.crmNote]).toEqual([200, 'paused', 'not written']);
});

it.each([
	['without a call', undefined, 'started'],
	['with a call that is no text', 42, 'started'],
	['with another payment', '43bb71ee-553f-4074-bb20-8e2747647cce', 'maybe'],
])('answers 400 to a request %s, and sends nothing', async (_, callSid, payment) => {
	const { status } = await tell(payment, callSid);
	expect([status, given.sandbox.requests]).toEqual([400, []]);
});
