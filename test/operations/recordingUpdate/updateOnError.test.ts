import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../../sandbox';
import { givenRecordings, update } from '../../support/recordingUpdate';
import { ON_ERROR_MODES, ticketsFor } from '../../support/runOperation';
import { statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const refuse = (sid: string) =>
	given.sandbox.faults.add({
		method: 'POST',
		path: sid,
		fault: { kind: 'status', status: 400, code: 13699, message: 'No, not this one' },
	});

describe('item links in each On Error mode', () => {
	it.each(ON_ERROR_MODES)('links every result to its item: %s', async (onError) => {
		const recordings = givenRecordings(given.sandbox, 3);
		const { output, errorOutput, tickets } = await update(given.sandbox, recordings, { onError });
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(tickets).toEqual(['T0', 'T1', 'T2']);
		expect(errorOutput).toEqual([]);
	});

	it('stops the workflow with the error of the failed item, after all items were tried', async () => {
		const recordings = givenRecordings(given.sandbox, 3);
		refuse(recordings[1].sid);
		const { error, output } = await update(given.sandbox, recordings, { onError: 'stopWorkflow' });
		expect(error?.message).toBe(
			`SignalWire refused to pause recording ${recordings[1].sid} of call ${recordings[1].call_sid}: No, not this one`,
		);
		expect(error?.description).toContain('No, not this one');
		expect(error?.httpCode).toBe('400');
		expect(error?.context?.itemIndex).toBe(1);
		expect(output).toEqual([]);
		expect(statusesOf(given.sandbox, recordings)).toEqual(['paused', 'in-progress', 'paused']);
	});

	it('gives an error item in place of the failed one on the regular output', async () => {
		const recordings = givenRecordings(given.sandbox, 3);
		refuse(recordings[1].sid);
		const { output, tickets, error } = await update(given.sandbox, recordings, {
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.status ?? json.error)).toEqual([
			'paused',
			expect.stringContaining(`refused to pause recording ${recordings[1].sid}`),
			'paused',
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(tickets).toEqual(['T0', 'T1', 'T2']);
		expect(output[1].error?.description).toContain('No, not this one');
	});

	it('gives the failed item to the error output, the others to the regular one', async () => {
		const recordings = givenRecordings(given.sandbox, 3);
		refuse(recordings[1].sid);
		const result = await update(given.sandbox, recordings, { onError: 'continueErrorOutput' });
		expect(result.error).toBeUndefined();
		expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(result.tickets).toEqual(['T0', 'T2']);
		expect(result.errorOutput.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		expect(result.errorTickets).toEqual(['T1']);
		expect(result.errorOutput[0].json.error).toContain(recordings[1].sid);
		expect(result.errorOutput[0].error?.description).toContain('No, not this one');
	});
});

describe('an option of the update in each On Error mode', () => {
	const late: Fault = { kind: 'status', status: 503, retryAfter: '8' };
	const no: Fault = { kind: 'status', status: 400, code: 13699, message: 'No, not this one' };
	const OPTIONS: Array<[string, IDataObject, Fault, RegExp]> = [
		['Give Up After', { giveUpAfter: 1 }, late, /^The time to give up was reached/],
		['Include Evidence', { includeEvidence: true }, no, /: No, not this one$/],
		['Verify Status', { verifyStatus: false }, no, /: No, not this one$/],
	];
	const CASES = OPTIONS.flatMap((row) => ON_ERROR_MODES.map((mode) => [...row, mode] as const));

	it.each(CASES)(
		'%s fails its own item only: %j, %j, %s, %s',
		async (_, options, fault, why, onError) => {
			const { sandbox } = given;
			const recordings = givenRecordings(sandbox, 3);
			sandbox.faults.add({ method: 'POST', path: recordings[1].sid, fault });
			const fields = { options };
			const result = await update(sandbox, recordings, { fields, onError });
			const isStopped = onError === 'stopWorkflow';
			const isSplit = onError === 'continueErrorOutput';
			expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
			expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
			const failed = [...result.output, ...result.errorOutput].find(({ error }) => error);
			const error = result.error ?? failed!.error!;
			expect(error.message).toMatch(why);
			expect(statusesOf(sandbox, recordings)).toEqual(['paused', 'in-progress', 'paused']);
			const done = result.output.filter(({ error: failure }) => !failure);
			expect(done).toHaveLength(isStopped ? 0 : 2);
			const hasEvidence = options.includeEvidence === true;
			expect(done.every(({ json }) => 'evidence' in json === hasEvidence)).toBe(true);
			expect(String(error.description).includes('Evidence: [')).toBe(hasEvidence);
		},
	);
});
