import type { IDataObject } from 'n8n-workflow';
import { givenRecordings, update, updateAll } from '../../support/recordingUpdate';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const EVIDENCE = { options: { includeEvidence: true } };

const evidenceOf = (output: Array<{ json: IDataObject }>) =>
	output.map(({ json }) => json.evidence as IDataObject);

/** The evidence that the description of an error holds. */
function evidenceIn(description: string | null | undefined): IDataObject[] {
	const [, text] = /Evidence: (\[.*\])\./.exec(description ?? '') ?? [];
	return JSON.parse(text) as IDataObject[];
}

describe('Include Evidence', () => {
	it('adds who asked for what and when, and what confirmed it', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const before = Date.now();
		const { output, tickets } = await update(sandbox, recordings, { fields: EVIDENCE });
		expect(tickets).toEqual(['T0', 'T1']);
		evidenceOf(output).forEach((evidence, index) => {
			expect(evidence).toEqual({
				action: 'pause',
				recording: recordings[index].sid,
				execution_id: expect.any(String),
				workflow_id: 'test',
				workflow_name: expect.any(String),
				node: 'SignalWire',
				status_before: null,
				status_after: 'paused',
				requested_at: expect.any(String),
				answered_at: expect.any(String),
				confirmed_at: expect.any(String),
				confirmed_by: 'response',
				attempts: 1,
				reads: 0,
				signalwire_date: expect.any(String),
				clock_difference_seconds: expect.any(Number),
			});
			const [requested, answered, confirmed] = ['requested_at', 'answered_at', 'confirmed_at'].map(
				(name) => Date.parse(String(evidence[name])),
			);
			const times = [before, requested, answered, confirmed, Date.now()];
			expect(times).toEqual([...times].sort((a, b) => a - b));
			expect(Math.abs(Number(evidence.clock_difference_seconds))).toBeLessThanOrEqual(1);
		});
	});

	it('tells a response from a reading, and from what was so already', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 4);
		const [, lagging, refused, lost] = recordings;
		Object.assign(refused, { status: 'paused' });
		const spoil = (path: string, fault: Parameters<typeof sandbox.faults.add>[0]['fault']) =>
			sandbox.faults.add({ method: 'POST', path, fault });
		spoil(lagging.sid, { kind: 'empty', carriedOut: true });
		spoil(refused.sid, { kind: 'status', status: 409 });
		spoil(lost.sid, { kind: 'resetAfter' });
		const { output } = await update(sandbox, recordings, { fields: EVIDENCE });
		expect(evidenceOf(output).map((one) => [one.confirmed_by, one.attempts])).toEqual([
			['response', 1],
			['read', 1],
			['already', 1],
			['already', 5],
		]);
		evidenceOf(output).forEach(({ reads }, index) => expect(reads).toBe(index === 0 ? 0 : 1));
	});

	it('counts the attempts, and the status before where a list has told it', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const fault = { kind: 'status' as const, status: 503, retryAfter: '0' };
		sandbox.faults.add({ method: 'POST', path: recordings[0].sid, times: 2, fault });
		const calls = [recordings[0].call_sid];
		const { output } = await updateAll(sandbox, 'activeRecordings', calls, { fields: EVIDENCE });
		const bySid = new Map(evidenceOf(output).map((one) => [one.recording, one]));
		expect(recordings.map(({ sid }) => bySid.get(sid)?.attempts)).toEqual([3, 1]);
		expect(recordings.map(({ sid }) => bySid.get(sid)?.status_before)).toEqual(
			Array(2).fill('in-progress'),
		);
	});

	it.each([3_600_000, -120_000])(
		'tells by how much the clocks differ: %d ms',
		async (clockSkew) => {
			const { sandbox } = given;
			behave(sandbox, { clockSkew });
			const { output } = await update(sandbox, givenRecordings(sandbox, 2), { fields: EVIDENCE });
			evidenceOf(output).forEach(({ clock_difference_seconds: seconds }) =>
				expect(Math.abs(Number(seconds) - clockSkew / 1000)).toBeLessThanOrEqual(2),
			);
		},
	);

	it('confirms nothing with Verify Status off', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ method: 'POST', fault: { kind: 'ignored' } });
		const options = { includeEvidence: true, verifyStatus: false };
		const { output } = await update(sandbox, givenRecordings(sandbox, 2), { fields: { options } });
		expect(evidenceOf(output).map((one) => [one.status_after, one.confirmed_by])).toEqual(
			Array(2).fill(['in-progress', null]),
		);
		evidenceOf(output).forEach((evidence) => expect(evidence.confirmed_at).toBeNull());
	});

	it('stands in the description of an error, with the error and without any secret', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 3);
		const [one, first, second] = recordings;
		for (const { sid } of [one, first]) {
			sandbox.faults.add({ method: 'POST', path: sid, fault: { kind: 'status', status: 400 } });
		}
		const onError = 'continueErrorOutput';
		const single = await update(sandbox, [one, second], { fields: EVIDENCE, onError });
		const failed = single.errorOutput[0].error?.description;
		expect(evidenceIn(failed)).toEqual([
			expect.objectContaining({
				action: 'pause',
				recording: one.sid,
				confirmed_by: null,
				requested_at: expect.any(String),
				attempts: 1,
				error: expect.stringContaining('SignalWire refused to pause'),
			}),
		]);
		const several = await updateAll(sandbox, 'activeRecordings', [first.call_sid], {
			fields: EVIDENCE,
			onError,
		});
		const described = several.errorOutput[0].error?.description;
		const told = evidenceIn(described).map(({ recording, confirmed_by: by }) => [recording, by]);
		expect(told.sort()).toEqual(
			[
				[one.sid, null],
				[first.sid, null],
				[second.sid, 'response'],
			].sort(),
		);
		for (const secret of [sandbox.credentials.apiToken, sandbox.credentials.signingKey]) {
			expect(`${failed} ${described} ${JSON.stringify(several.run)}`).not.toContain(secret);
		}
	});
});
