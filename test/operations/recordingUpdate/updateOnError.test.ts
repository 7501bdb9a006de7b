import { givenRecordings, update } from '../../support/recordingUpdate';
import { ON_ERROR_MODES } from '../../support/runOperation';
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
