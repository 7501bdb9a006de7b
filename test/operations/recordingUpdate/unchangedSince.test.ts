import { rfc2822, type Recording } from '../../../sandbox';
import { givenRecordings, itemsFor, update, updateAll } from '../../support/recordingUpdate';
import { ON_ERROR_MODES, type OperationRun } from '../../support/runOperation';
import { behave, requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const MINUTE = 60_000;

const unchangedSince = (since: unknown, fields: object = {}): OperationRun => ({
	fields: { options: { onlyIfUnchangedSince: since }, ...fields },
});

const ago = (milliseconds: number) => rfc2822(Date.now() - milliseconds);

/** Two recordings, of which somebody has changed the first one a moment ago. */
function oneChanged(): Recording[] {
	const recordings = givenRecordings(given.sandbox, 2);
	const [changed, unchanged] = recordings;
	Object.assign(changed, { date_created: ago(9 * MINUTE), date_updated: ago(0) });
	Object.assign(unchanged, { date_created: ago(9 * MINUTE), date_updated: ago(5 * MINUTE) });
	return recordings;
}

describe('Only If Unchanged Since', () => {
	it('updates what has the date of the earlier output still', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const paused = await update(sandbox, recordings);
		const { tickets, output } = await update(sandbox, recordings, {
			items: itemsFor(recordings).map((item, index) => ({
				...item,
				since: paused.output[index].json.date_updated,
			})),
			...unchangedSince('={{ $json.since }}', { status: 'in-progress' }),
		});
		expect(tickets).toEqual(['T0', 'T1']);
		expect(output.map(({ json }) => [json.status, json.skipped])).toEqual([
			['in-progress', undefined],
			['in-progress', undefined],
		]);
	});

	it.each(ON_ERROR_MODES)(
		'leaves alone what was changed since, and says so: %s',
		async (onError) => {
			const { sandbox } = given;
			const [changed, unchanged] = oneChanged();
			const { output, tickets } = await update(sandbox, [changed, unchanged], {
				...unchangedSince(ago(2 * MINUTE)),
				onError,
			});
			expect(tickets).toEqual(['T0', 'T1']);
			expect(output[0].json).toMatchObject({
				sid: changed.sid,
				status: 'in-progress',
				skipped: true,
				reason: expect.stringMatching(/^SignalWire changed the recording at .*, after /),
			});
			expect(output[1].json).toMatchObject({ sid: unchanged.sid, status: 'paused' });
			expect(requestsOf(sandbox, 'POST').map(({ path }) => path.slice(-36))).toEqual([
				unchanged.sid,
			]);
		},
	);

	it.each(['activeRecordings', 'conversation'] as const)(
		'decides for each of %s',
		async (applyTo) => {
			const { sandbox } = given;
			const recordings = oneChanged();
			const { output, tickets } = await updateAll(
				sandbox,
				applyTo,
				[recordings[0].call_sid],
				unchangedSince(ago(2 * MINUTE)),
			);
			expect(tickets).toEqual(['T0', 'T0']);
			expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'paused']);
			const skipped = output.filter(({ json }) => json.skipped).map(({ json }) => json.sid);
			expect(skipped).toEqual([recordings[0].sid]);
		},
	);

	it.each(['soon', 12, null, {}])('is refused before anything is sent: %j', async (since) => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const { errorTickets, errorOutput } = await update(sandbox, recordings, {
			items: itemsFor(recordings).map((item) => ({ ...item, since })),
			...unchangedSince('={{ $json.since }}'),
			onError: 'continueErrorOutput',
		});
		expect(errorTickets).toEqual(['T0', 'T1']);
		errorOutput.forEach(({ json }) => expect(json.error).toContain('Only If Unchanged Since'));
		expect(sandbox.requests).toEqual([]);
	});

	it('does nothing where SignalWire gives no date', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const { date_updated, ...rest } = recordings[0];
		expect(date_updated).toBeDefined();
		const fault = { kind: 'body' as const, body: JSON.stringify(rest) };
		sandbox.faults.add({ method: 'GET', path: recordings[0].sid, fault });
		const { errorOutput, tickets } = await update(sandbox, recordings, {
			...unchangedSince(ago(0)),
			onError: 'continueErrorOutput',
		});
		expect(errorOutput[0].json.error).toBe(
			'It cannot be told whether the recording has changed: SignalWire gives no date_updated for it',
		);
		expect(tickets).toEqual(['T1']);
		expect(requestsOf(sandbox, 'POST')).toHaveLength(1);
	});

	describe('where SignalWire does not move the date', () => {
		it('sends nothing for what was paused long after it began', async () => {
			const { sandbox } = given;
			const recordings = givenRecordings(sandbox, 2);
			recordings.forEach((recording) => Object.assign(recording, { status: 'paused' }));
			const { errorOutput, errorTickets } = await update(sandbox, recordings, {
				...unchangedSince(ago(0), { status: 'in-progress' }),
				onError: 'continueErrorOutput',
			});
			expect(errorTickets).toEqual(['T0', 'T1']);
			errorOutput.forEach(({ json }) =>
				expect(json.error).toContain('SignalWire does not move its date_updated'),
			);
			expect(requestsOf(sandbox, 'POST')).toEqual([]);
		});

		it('says after an update that it cannot guard', async () => {
			const { sandbox } = given;
			behave(sandbox, { dateUpdated: 'stays' });
			const recordings = givenRecordings(sandbox, 2);
			const { errorOutput, errorTickets } = await update(sandbox, recordings, {
				...unchangedSince(ago(0)),
				onError: 'continueErrorOutput',
			});
			expect(errorTickets).toEqual(['T0', 'T1']);
			errorOutput.forEach(({ error }) =>
				expect(error?.description).toContain('so Only If Unchanged Since cannot guard'),
			);
		});
	});
});
