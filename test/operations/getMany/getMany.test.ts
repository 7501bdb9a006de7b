import { conferenceRecording, recording, RESOURCE_ROWS } from '../../support/operations';
import { ON_ERROR_MODES, runOperation } from '../../support/runOperation';
import { requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const ofCall = { filters: { callSid: '={{ $json.call }}' } };

describe.each(RESOURCE_ROWS)('Get Many of %s', (_name, found) => {
	it('gives the entries, newest first, to each item that asks for them', async () => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 3).reverse();
		const { output, tickets } = await runOperation(sandbox, found.operations.getAll, [
			found.itemOf(entries[0]),
			found.itemOf(entries[0]),
		]);
		const sids = entries.map(({ sid }) => sid);
		expect(output.map(({ json }) => json.sid)).toEqual([...sids, ...sids]);
		expect(tickets).toEqual(['T0', 'T0', 'T0', 'T1', 'T1', 'T1']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 0, 1, 1, 1].map((item) => ({ item })),
		);
	});

	it('gives nothing where there is nothing, and that is no error', async () => {
		const { sandbox } = given;
		const [entry] = found.add(sandbox, 1);
		const { calls, messages, phoneNumbers, recordings, transcriptions } = sandbox;
		[calls, messages, phoneNumbers, recordings, transcriptions].forEach((map) => map.clear());
		if (found !== conferenceRecording) sandbox.conferences.clear();
		const { error, output } = await runOperation(
			sandbox,
			found.operations.getAll,
			[entry, entry].map(found.itemOf),
		);
		expect(error).toBeUndefined();
		expect(output).toEqual([]);
		expect(sandbox.requests.map(({ status }) => status)).toEqual([200, 200]);
	});
});

describe('three items with different results', () => {
	/** Calls with two, no and three recordings. */
	const givenCalls = () => {
		const calls = [2, 0, 3].map((count) => {
			const { sid } = given.sandbox.addCall();
			for (let added = 0; added < count; added++) given.sandbox.addRecording({ call_sid: sid });
			return sid;
		});
		return calls.map((sid, index) => ({ ticket: `T${index}`, call: sid }));
	};

	it('are linked to their item', async () => {
		const items = givenCalls();
		const { output, tickets } = await runOperation(
			given.sandbox,
			recording.operations.getAll,
			items,
			{ fields: ofCall },
		);
		expect(tickets).toEqual(['T0', 'T0', 'T2', 'T2', 'T2']);
		expect(output.map(({ json }) => json.call_sid)).toEqual(
			[0, 0, 2, 2, 2].map((index) => items[index].call),
		);
	});

	it.each(ON_ERROR_MODES)('stay linked when one of them fails: %s', async (onError) => {
		const items = givenCalls();
		items[1].call = 'no call';
		const result = await runOperation(given.sandbox, recording.operations.getAll, items, {
			fields: ofCall,
			onError,
		});
		const { error, output, errorOutput, tickets, errorTickets } = result;
		const message = 'must be a SID such as 19e436af-5688-4307-b03b-bdb2b42b8142, but got "no call"';
		expect(requestsOf(given.sandbox, 'GET')).toHaveLength(2);
		if (onError === 'stopWorkflow') {
			expect(error?.message).toContain(message);
			expect(error?.context?.itemIndex).toBe(1);
			expect(output).toEqual([]);
			return;
		}
		const isRegular = onError === 'continueRegularOutput';
		expect(tickets).toEqual(['T0', 'T0', ...(isRegular ? ['T1'] : []), 'T2', 'T2', 'T2']);
		expect(errorTickets).toEqual(isRegular ? [] : ['T1']);
		const failed = isRegular ? output[2] : errorOutput[0];
		expect(failed.json.error).toContain(message);
		expect(failed.pairedItem).toEqual({ item: 1 });
	});
});
