import type { Behaviour, Recording } from '../../../sandbox';
import { givenRecordings, updateAll } from '../../support/recordingUpdate';
import { ON_ERROR_MODES, type OperationRun } from '../../support/runOperation';
import { behave, requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

/** All active recordings of the calls of these recordings, paused unless the run says otherwise. */
const updateActive = async (recordings: Recording[], run?: OperationRun) => {
	const calls = [...new Set(recordings.map(({ call_sid }) => call_sid))];
	return await updateAll(given.sandbox, 'activeRecordings', calls, run);
};

/** Two calls with a recording each. */
const twoCalls = () => [...givenRecordings(given.sandbox, 1), ...givenRecordings(given.sandbox, 1)];

describe('a list that lags behind', () => {
	it.each([
		['paused', 'in-progress'],
		['in-progress', 'paused'],
	])('is never taken for work done: asked %s, lists still say so', async (asked, actual) => {
		const { sandbox } = given;
		behave(sandbox, { listLag: 20_000 });
		const recordings = twoCalls();
		recordings.forEach((recording) => {
			Object.assign(recording, { status: asked });
			sandbox.changeRecording(recording, { status: actual });
		});
		const { output, tickets } = await updateActive(recordings, { fields: { status: asked } });
		expect(statusesOf(sandbox, recordings)).toEqual([asked, asked]);
		expect(output.map(({ json }) => json.status)).toEqual([asked, asked]);
		expect(tickets).toEqual(['T0', 'T1']);
	});

	it('does not fail what the recording itself confirms', async () => {
		const { sandbox } = given;
		behave(sandbox, { listLag: 20_000 });
		const recordings = twoCalls();
		const { error, tickets } = await updateActive(recordings);
		expect(error).toBeUndefined();
		expect(tickets).toEqual(['T0', 'T1']);
	});

	it('of answers and lists alike only costs time', async () => {
		const { sandbox } = given;
		behave(sandbox, { statusLag: 600, listLag: 900 });
		const recordings = twoCalls();
		const { output } = await updateActive(recordings);
		expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
	});
});

describe('a recording that begins meanwhile', () => {
	it('is updated as well', async () => {
		const { sandbox } = given;
		const recordings = twoCalls();
		const late = sandbox.addLateRecording({ call_sid: recordings[0].call_sid! });
		const { output, tickets } = await updateActive(recordings);
		expect(statusesOf(sandbox, [...recordings, late])).toEqual(Array(3).fill('paused'));
		expect(output.map(({ json }) => json.sid)).toEqual([
			recordings[0].sid,
			late.sid,
			recordings[1].sid,
		]);
		expect(tickets).toEqual(['T0', 'T0', 'T1']);
	});

	it.each(ON_ERROR_MODES)(
		'fails the item that cannot keep up, and is named: %s',
		async (onError) => {
			const { sandbox } = given;
			const [first, other] = twoCalls();
			let last = first;
			for (let count = 0; count < 3; count++) {
				const after = { method: 'POST', path: last.sid };
				last = sandbox.addLateRecording({ call_sid: first.call_sid! }, { after });
			}
			const result = await updateActive([first, other], { onError });
			const failed = [result.error?.message, ...result.errorOutput.map(({ json }) => json.error)];
			const shown = result.output
				.filter(({ json }) => 'error' in json)
				.map(({ json }) => json.error);
			const [message] = [...failed, ...shown].filter((one) => one !== undefined);
			expect(message).toContain(
				`${last.sid}: It began meanwhile, and SignalWire says "in-progress"`,
			);
			const succeeded = result.output.filter(({ json }) => !('error' in json));
			expect(succeeded.map(({ json }) => json.sid)).toEqual(
				onError === 'stopWorkflow' ? [] : [other.sid],
			);
		},
	);
});

describe('the last look', () => {
	it('fails what it shows running, where the recording says so as well', async () => {
		const { sandbox } = given;
		const [first, other] = twoCalls();
		sandbox.faults.add({ method: 'POST', path: first.sid, fault: { kind: 'falseConfirmation' } });
		const { errorOutput, errorTickets, tickets } = await updateActive([first, other], {
			onError: 'continueErrorOutput',
		});
		expect(errorOutput.map(({ json }) => json.error)).toEqual([
			'The recording was updated, but afterwards SignalWire lists it as "in-progress"',
		]);
		expect([errorTickets, tickets]).toEqual([['T0'], ['T1']]);
	});

	it('fails the item when it cannot be read, and says what was done', async () => {
		const { sandbox } = given;
		const recordings = twoCalls();
		// Each call is looked at before anything is updated.
		sandbox.faults.add({ method: 'GET', after: 2, times: 1, fault: { kind: 'emptyObject' } });
		const { errorOutput, errorTickets, tickets } = await updateActive(recordings, {
			onError: 'continueErrorOutput',
		});
		expect([...errorTickets, ...tickets].sort()).toEqual(['T0', 'T1']);
		const failed = recordings[errorTickets[0] === 'T0' ? 0 : 1];
		expect(errorOutput[0].json.error).toContain(
			`The recordings of call ${failed.call_sid} could not be listed again to confirm it`,
		);
		expect(errorOutput[0].error?.description).toContain(`${failed.sid} (paused)`);
	});

	it('is left out with Verify Status off', async () => {
		const recordings = twoCalls();
		await updateActive(recordings, { fields: { options: { verifyStatus: false } } });
		expect(requestsOf(given.sandbox, 'GET')).toHaveLength(2);
	});
});

describe('what is not known to be over', () => {
	it.each(['queued', 'under-review', ''])('is updated, too: %j', async (status) => {
		const { sandbox } = given;
		const recordings = twoCalls();
		Object.assign(recordings[0], { status });
		const { tickets } = await updateActive(recordings);
		expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'paused']);
		expect(tickets).toEqual(['T0', 'T1']);
	});

	it.each(['refused400', 'refused404', 'refused422'] as Array<Behaviour['queuedUpdate']>)(
		'fails the item and is named where it cannot be updated: %s',
		async (queuedUpdate) => {
			const { sandbox } = given;
			behave(sandbox, { queuedUpdate });
			const recordings = givenRecordings(sandbox, 2);
			Object.assign(recordings[0], { status: 'queued' });
			const { error } = await updateActive(recordings);
			expect(error?.message).toContain(`1 of 2 active recordings`);
			expect(error?.message).toContain(recordings[0].sid);
		},
	);
});

it('leaves conferences alone where SignalWire ignores the filter by call', async () => {
	const { sandbox } = given;
	behave(sandbox, { ignoredFilters: ['CallSid'] });
	const recordings = twoCalls();
	const conference_sid = sandbox.addConference().sid;
	const foreign = sandbox.addConferenceRecording({ conference_sid });
	const { error, tickets } = await updateActive(recordings);
	expect(error).toBeUndefined();
	expect(tickets).toEqual(['T0', 'T1']);
	expect(statusesOf(sandbox, [foreign])).toEqual(['in-progress']);
});

it('says which conference is not included where a recording names one', async () => {
	const { sandbox } = given;
	const [first, other] = twoCalls();
	const { sid } = sandbox.addConference();
	Object.assign(first, { conference_sid: sid });
	const { output } = await updateActive([first, other]);
	expect(output.map(({ json }) => json.not_included)).toEqual([
		`The recordings of conference ${sid} were not updated`,
		undefined,
	]);
});
