import type { Behaviour } from '../../../sandbox';
import { givenRecordings, itemsFor, update } from '../../support/recordingUpdate';
import { behave, requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const statusField = (status: string) => ({ fields: { status } });

describe('an update is a success only when SignalWire says so', () => {
	it.each([
		['in-progress', { resumedStatus: 'in-progress' }],
		['in-progress', { resumedStatus: 'resumed' }],
		['stopped', { stoppedStatus: 'stopped' }],
		['stopped', { stoppedStatus: 'completed' }],
	] as Array<[string, Partial<Behaviour>]>)('asked %s, with %j', async (asked, behaviour) => {
		const { sandbox } = given;
		behave(sandbox, behaviour);
		const recordings = givenRecordings(sandbox, 2);
		recordings.forEach((recording) => Object.assign(recording, { status: 'paused' }));
		const { output, error } = await update(sandbox, recordings, statusField(asked));
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.status)).toEqual(
			Array(2).fill(behaviour.resumedStatus ?? behaviour.stoppedStatus),
		);
		expect(sandbox.requests).toHaveLength(2);
	});

	it('reads the recording again while the answer still has the old status', async () => {
		const { sandbox } = given;
		behave(sandbox, { statusLag: 600 });
		const recordings = givenRecordings(sandbox, 2);
		const { output } = await update(sandbox, recordings);
		expect(output.map(({ json }) => [json.sid, json.status])).toEqual(
			recordings.map(({ sid }) => [sid, 'paused']),
		);
		expect(requestsOf(sandbox, 'POST')).toHaveLength(2);
		const reads = requestsOf(sandbox, 'GET').map(({ path }) => path);
		expect(reads.length).toBeGreaterThanOrEqual(2);
		reads.forEach((path) => expect(path).toMatch(/\/Recordings\/[0-9a-f-]{36}\.json$/));
	});

	it('fails when it did not happen, whatever came for an answer', async () => {
		const { sandbox } = given;
		const answers = ['ignored', 'html', 'truncated', 'empty'] as const;
		const recordings = givenRecordings(sandbox, answers.length + 1);
		answers.forEach((kind, index) =>
			sandbox.faults.add({ method: 'POST', path: recordings[index].sid, fault: { kind } }),
		);
		const result = await update(sandbox, recordings, { onError: 'continueErrorOutput' });
		expect(result.tickets).toEqual(['T4']);
		expect(result.errorTickets).toEqual(['T0', 'T1', 'T2', 'T3']);
		result.errorOutput.forEach(({ json, error }, index) => {
			const { sid, call_sid: call } = recordings[index];
			expect(json.error).toBe('The recording is still running, not paused');
			expect(error?.description).toContain(`recording ${sid} of call ${call}`);
		});
		expect(statusesOf(sandbox, recordings)).toEqual([
			...answers.map(() => 'in-progress'),
			'paused',
		]);
	});

	it.each(['empty', 'html', 'truncated'] as const)(
		'succeeds when it did happen, although the answer was %s',
		async (kind) => {
			const { sandbox } = given;
			const recordings = givenRecordings(sandbox, 2);
			recordings.forEach((recording) => Object.assign(recording, { status: 'paused' }));
			sandbox.faults.add({ method: 'POST', fault: { kind } });
			const { output } = await update(sandbox, recordings);
			expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
		},
	);

	it('takes a right answer with a wrong content type', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ fault: { kind: 'contentType', contentType: 'text/html' } });
		const { output } = await update(sandbox, givenRecordings(sandbox, 2));
		expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
		expect(sandbox.requests).toHaveLength(2);
	});

	it('takes only an answer about this recording, with this status, for a confirmation', async () => {
		const { sandbox } = given;
		const answers = [
			{ sid: '19e436af-5688-4307-b03b-bdb2b42b8142', status: 'paused' },
			{ call_sid: '43bb71ee-553f-4074-bb20-8e2747647cce', status: 'paused' },
			{},
			{ status: ['paused'] },
			{ status: 'pausing' },
			[{ status: 'paused' }],
			'paused',
		];
		const recordings = givenRecordings(sandbox, answers.length);
		answers.forEach((answer, index) => {
			const body = JSON.stringify(answer);
			const path = recordings[index].sid;
			sandbox.faults.add({ method: 'POST', path, fault: { kind: 'body', body } });
		});
		const { errorOutput } = await update(sandbox, recordings, { onError: 'continueErrorOutput' });
		expect(errorOutput.map(({ json }) => json.error)).toEqual(
			answers.map(() => 'The recording is still running, not paused'),
		);
	});

	it('tells still paused from not stopped', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		recordings.forEach((recording) => Object.assign(recording, { status: 'paused' }));
		sandbox.faults.add({ method: 'POST', fault: { kind: 'ignored' } });
		const asked = ['in-progress', 'stopped'];
		const { errorOutput } = await update(sandbox, recordings, {
			items: itemsFor(recordings).map((item, index) => ({ ...item, asked: asked[index] })),
			onError: 'continueErrorOutput',
			...statusField('={{ $json.asked }}'),
		});
		expect(errorOutput.map(({ json }) => json.error)).toEqual([
			'The recording is "paused", not running',
			'The recording is "paused", not stopped',
		]);
	});

	it('does not claim a status that nothing confirms', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ fault: { kind: 'empty' } });
		const { error } = await update(sandbox, givenRecordings(sandbox, 1));
		expect(error?.message).toBe('SignalWire did not confirm that the recording is paused');
	});
});

describe('asking twice is safe', () => {
	const refusals: Array<Behaviour['repeatedUpdate']> = [
		'accepted',
		'refused400',
		'refused404',
		'refused409',
		'refused422',
		'refused422C',
	];
	it.each(refusals)('when a repeated update is %s', async (repeatedUpdate) => {
		const { sandbox } = given;
		behave(sandbox, { repeatedUpdate });
		const recordings = givenRecordings(sandbox, 2);
		Object.assign(recordings[1], { status: 'paused' });
		const { output, error } = await update(sandbox, recordings);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => [json.sid, json.status])).toEqual(
			recordings.map(({ sid }) => [sid, 'paused']),
		);
	});

	it('but not with Verify Status off', async () => {
		const { sandbox } = given;
		behave(sandbox, { repeatedUpdate: 'refused409' });
		const recordings = givenRecordings(sandbox, 1);
		Object.assign(recordings[0], { status: 'paused' });
		const { error } = await update(sandbox, recordings, {
			fields: { options: { verifyStatus: false } },
		});
		expect(error?.httpCode).toBe('409');
		expect(requestsOf(sandbox, 'GET')).toEqual([]);
	});

	it('and a refusal is no success when the recording of that SID is on another call', async () => {
		const { sandbox } = given;
		const [recording] = givenRecordings(sandbox, 1);
		Object.assign(recording, { status: 'paused' });
		const { error } = await update(sandbox, [{ ...recording, call_sid: sandbox.addCall().sid }]);
		expect(error?.httpCode).toBe('404');
	});
});

it.each(['refused400', 'refused404', 'refused422'] as const)(
	'fails for a call that has ended: %s',
	async (finishedCallUpdate) => {
		const { sandbox } = given;
		behave(sandbox, { finishedCallUpdate });
		const recordings = givenRecordings(sandbox, 2);
		sandbox.hangUp(recordings[0].call_sid!);
		const { errorTickets } = await update(sandbox, recordings, { onError: 'continueErrorOutput' });
		expect(errorTickets).toEqual(['T0', 'T1']);
	},
);

it.each([true, false])('reads numbers in either typing: %s', async (numbersAsStrings) => {
	const { sandbox } = given;
	behave(sandbox, { numbersAsStrings });
	const { output } = await update(sandbox, givenRecordings(sandbox, 2));
	expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
});
