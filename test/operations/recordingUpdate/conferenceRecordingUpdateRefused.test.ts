import type { Recording } from '../../../sandbox';
import { conferenceRecording } from '../../support/operations';
import { ON_ERROR_MODES, runOperation, ticketsFor } from '../../support/runOperation';
import { requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const UPDATE = conferenceRecording.operations.update;

function givenRecording(): Recording {
	const { sid: conference_sid } = given.sandbox.addConference();
	return given.sandbox.addConferenceRecording({ conference_sid });
}

const itemFor = ({ sid, conference_sid }: Recording) => ({
	conferenceSid: conference_sid,
	recordingSid: sid,
});

it.each(ON_ERROR_MODES)(
	'tells why SignalWire refuses, from its list of messages, in each On Error mode: %s',
	async (onError) => {
		const { sandbox } = given;
		const recordings = [givenRecording(), givenRecording(), givenRecording()];
		const ended = recordings[1];
		sandbox.endConference(ended.conference_sid!);
		const result = await runOperation(sandbox, UPDATE, recordings.map(itemFor), { onError });
		const isStopped = onError === 'stopWorkflow';
		const isSplit = onError === 'continueErrorOutput';
		expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
		expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
		const failed = [...result.output, ...result.errorOutput].find(({ error }) => error);
		const error = result.error ?? failed?.error;
		expect(error?.message).toBe(
			'The conference has ended, so its recording can no longer be paused',
		);
		expect(error?.description).toContain('The conference is not in progress');
		expect(error?.description).toContain('HTTP 422');
		expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'completed', 'paused']);
	},
);

it('is refused for a recording of another conference, which stays as it is', async () => {
	const { sandbox } = given;
	const [own, foreign] = [givenRecording(), givenRecording()];
	const items = [{ ...itemFor(foreign), conferenceSid: own.conference_sid }];
	const { error } = await runOperation(sandbox, UPDATE, items);
	expect(error?.message).toBe(`Recording ${foreign.sid} was not found on this conference`);
	expect(statusesOf(sandbox, [own, foreign])).toEqual(['in-progress', 'in-progress']);
});

it('is refused for a recording of a call', async () => {
	const { sandbox } = given;
	const { sid: conferenceSid } = sandbox.addConference();
	const recording = sandbox.addRecording({ call_sid: sandbox.addCall().sid });
	const { error } = await runOperation(sandbox, UPDATE, [
		{ conferenceSid, recordingSid: recording.sid },
	]);
	expect(error?.message).toContain('was not found on this conference');
	expect(recording.status).toBe('in-progress');
});

it('is told for all active recordings when the conference has no such list', async () => {
	const { sandbox } = given;
	const conferenceSid = '11111111-2222-4333-8444-555555555555';
	const fields = { applyTo: 'activeRecordings' };
	const { error } = await runOperation(sandbox, UPDATE, [{ conferenceSid }], { fields });
	expect(error?.message).toBe(`Conference ${conferenceSid} was not found`);
	expect(requestsOf(sandbox, 'POST')).toEqual([]);
});
