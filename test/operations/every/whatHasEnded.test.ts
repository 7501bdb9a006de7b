import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Call, Conference } from '../../../sandbox';
import {
	call,
	conference,
	conferenceParticipant,
	conferenceRecording,
	recording,
} from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import type { TestedOperation } from '../../support/operations/operation';
import { behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const ACTIVE = { applyTo: 'activeRecordings' };
const HANG_UP = { updateFields: { status: 'completed' } };
const REDIRECT = { updateFields: { url: 'https://example.com/new.xml' } };
const ANNOUNCE = { updateFields: { announceUrl: 'https://example.com/news.xml' } };
const HOLD = { updateFields: { hold: true } };

/** The errors of two items, and the advice of the first. */
async function failuresOf(operation: TestedOperation, items: IDataObject[], fields = {}) {
	const { errorOutput, errorTickets, output } = await runOperation(
		given.sandbox,
		operation,
		items as never,
		{ fields, onError: 'continueErrorOutput' },
	);
	expect(output).toEqual([]);
	expect(errorTickets).toEqual(items.map((_, index) => `T${index}`));
	return errorOutput.map(({ json, error }) => ({
		message: String(json.error),
		advice: String(error?.description),
	}));
}

const two = <T>(make: () => T): T[] => [make(), make()];

function recordingOf(owner: Call | Conference, name: 'call_sid' | 'conference_sid') {
	const { sandbox } = given;
	return name === 'call_sid'
		? sandbox.addRecording({ call_sid: owner.sid })
		: sandbox.addConferenceRecording({ conference_sid: owner.sid });
}

describe('a call that is not there is named', () => {
	it.each([
		['one recording', {}],
		['all active recordings', ACTIVE],
	])('by an update of %s', async (_which, fields) => {
		const { sandbox } = given;
		const items = two(() => ({
			callSid: randomUUID(),
			recordingSid: recordingOf(sandbox.addCall(), 'call_sid').sid,
		}));
		const failures = await failuresOf(recording.operations.update, items, fields);
		expect(failures.map(({ message }) => message)).toEqual(
			items.map(({ callSid }) => `Call ${callSid} was not found`),
		);
		expect(failures[0].advice).toContain('Check the SIDs');
	});
});

describe('a conference that is not there is named', () => {
	it.each([
		['Conference Recording: Get', conferenceRecording.operations.get, {}],
		['Conference Recording: Delete', conferenceRecording.operations.delete, {}],
		['Conference Recording: Update', conferenceRecording.operations.update, {}],
		['All Active Recordings', conferenceRecording.operations.update, ACTIVE],
		['Conference Participant: Get', conferenceParticipant.operations.get, {}],
		['Conference Participant: Remove', conferenceParticipant.operations.remove, {}],
		['Conference Participant: Update', conferenceParticipant.operations.update, HOLD],
	])('by %s', async (_name, operation, fields) => {
		const { sandbox } = given;
		const items = two(() => ({
			conferenceSid: randomUUID(),
			callSid: sandbox.addCall().sid,
			recordingSid: recordingOf(sandbox.addConference(), 'conference_sid').sid,
		}));
		const failures = await failuresOf(operation, items, fields);
		expect(failures.map(({ message }) => message)).toEqual(
			items.map(({ conferenceSid }) => `Conference ${conferenceSid} was not found`),
		);
	});
});

describe('a call that has ended is told in those words', () => {
	const changed = 'The call has ended, so it can no longer be changed';
	it.each([
		['Call: Update, hang up', call.operations.update, HANG_UP, changed],
		['Call: Update, redirect', call.operations.update, REDIRECT, changed],
		[
			'Recording: Start',
			recording.operations.start,
			{},
			'The call has ended, so it can no longer be recorded',
		],
		[
			'All Active Recordings',
			recording.operations.update,
			ACTIVE,
			'The call has ended, so it has no active recording',
		],
		[
			'One Recording',
			recording.operations.update,
			{},
			'The call has ended, so its recording can no longer be paused',
		],
	])('%s', async (_name, operation, fields, message) => {
		const { sandbox } = given;
		const items = two(() => {
			const ended = sandbox.addCall();
			const { sid: recordingSid } = recordingOf(ended, 'call_sid');
			sandbox.hangUp(ended.sid);
			return { callSid: ended.sid, recordingSid };
		});
		const failures = await failuresOf(operation, items, fields);
		expect(failures.map((failure) => failure.message)).toEqual([message, message]);
		expect(failures[0].advice).toContain('"completed"');
		expect(failures[0].advice).not.toContain('Check the values');
	});
});

it('the same where SignalWire no longer finds the recording of a call that has ended', async () => {
	const { sandbox } = given;
	behave(sandbox, { finishedCallUpdate: 'refused404' });
	const items = two(() => {
		const ended = sandbox.addCall();
		const { sid: recordingSid } = recordingOf(ended, 'call_sid');
		sandbox.hangUp(ended.sid);
		return { callSid: ended.sid, recordingSid };
	});
	const message = 'The call has ended, so its recording can no longer be paused';
	const failures = await failuresOf(recording.operations.update, items);
	expect(failures.map((failure) => failure.message)).toEqual([message, message]);
});

it('a recording that has ended in a live call is told in those words', async () => {
	const { sandbox } = given;
	const items = two(() => {
		const { sid: callSid } = sandbox.addCall();
		const { sid: recordingSid } = sandbox.addRecording({ call_sid: callSid, status: 'completed' });
		return { callSid, recordingSid };
	});
	const message = 'The recording has ended, so it can no longer be paused';
	const failures = await failuresOf(recording.operations.update, items);
	expect(failures.map((failure) => failure.message)).toEqual([message, message]);
});

describe('a conference that has ended is told in those words', () => {
	it.each([
		['Conference: Update', conference.operations.update, ANNOUNCE, 'it can no longer be changed'],
		[
			'Participant: Update',
			conferenceParticipant.operations.update,
			HOLD,
			'its participants can no longer be changed',
		],
		[
			'One Recording',
			conferenceRecording.operations.update,
			{},
			'its recording can no longer be paused',
		],
		[
			'All Active Recordings',
			conferenceRecording.operations.update,
			ACTIVE,
			'it has no active recording',
		],
	])('%s', async (_name, operation, fields, consequence) => {
		const { sandbox } = given;
		const items = two(() => {
			const ended = sandbox.addConference();
			const { sid: recordingSid } = recordingOf(ended, 'conference_sid');
			const { sid: callSid } = sandbox.addCall();
			sandbox.addParticipant({ conference_sid: ended.sid, call_sid: callSid });
			sandbox.endConference(ended.sid);
			return { conferenceSid: ended.sid, callSid, recordingSid };
		});
		const message = `The conference has ended, so ${consequence}`;
		const failures = await failuresOf(operation, items, fields);
		expect(failures.map((failure) => failure.message)).toEqual([message, message]);
	});
});

it('a call that has not been answered is told in those words', async () => {
	const { sandbox } = given;
	const items = two(() => ({ callSid: sandbox.addCall({ status: 'ringing' }).sid }));
	const [started] = await failuresOf(recording.operations.start, items);
	expect(started.message).toBe(
		'The call has not been answered yet (SignalWire said: "The call is not in progress")',
	);
	expect(started.advice).toContain('"ringing"');
	const [redirected] = await failuresOf(call.operations.update, items, REDIRECT);
	expect(redirected.message).toBe(
		'The call has not been answered yet (SignalWire said: "Url: only a call in progress can be redirected")',
	);
});

it('a refusal for another reason stays as it was, and costs one look at the call', async () => {
	const { sandbox } = given;
	const items = two(() => ({ callSid: sandbox.addCall().sid }));
	const cancel = { updateFields: { status: 'canceled' } };
	const failures = await failuresOf(call.operations.update, items, cancel);
	expect(failures[0].message).toMatch(/^SignalWire refused to update call .* only completed$/);
	expect(requestsOf(sandbox, 'GET')).toHaveLength(2);
});

it('where the call cannot be read, the refusal stays as it was', async () => {
	const { sandbox } = given;
	const items = two(() => ({ callSid: sandbox.addCall().sid }));
	items.forEach(({ callSid }) => sandbox.hangUp(callSid));
	sandbox.faults.add({ method: 'GET', fault: { kind: 'status', status: 500, message: 'Not now' } });
	const failures = await failuresOf(recording.operations.start, items);
	expect(failures[0].message).toBe('The call is not in progress');
});
