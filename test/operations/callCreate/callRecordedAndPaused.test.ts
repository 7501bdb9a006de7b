import { call, recording } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const CALLBACK = 'http://127.0.0.1:9/recording';

const options = {
	record: true,
	recordingStatusCallback: CALLBACK,
	recordingStatusCallbackEvent: ['in-progress', 'completed'],
};

async function callTwo() {
	const fields = { ...call.operations.create.fields, options };
	const { output, tickets } = await runOperation(given.sandbox, call.operations.create, [{}, {}], {
		fields,
	});
	expect(tickets).toEqual(ticketsFor(2));
	return output.map(({ json }) => ({ callSid: json.sid }));
}

it('a call that is made and recorded can be paused, resumed and hung up by its SID', async () => {
	const { sandbox } = given;
	behave(sandbox, { callbackPause: 1 });
	const items = await callTwo();
	const all = { applyTo: 'activeRecordings' };
	for (const status of ['paused', 'in-progress']) {
		const { output, tickets } = await runOperation(
			...([sandbox, recording.operations.update, items] as const),
			{ fields: { ...all, status } },
		);
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ json }) => [json.call_sid, json.status, json.source, json.trim])).toEqual(
			items.map(({ callSid }) => [callSid, status, 'OutBoundApi', 'do-not-trim']),
		);
	}
	const { tickets } = await runOperation(sandbox, call.operations.update, items, {
		fields: { updateFields: { status: 'completed' } },
	});
	expect(tickets).toEqual(ticketsFor(2));
	await sandbox.callbacks.settled();
	const told = sandbox.callbacks.sent.map(({ url, fields }) => [url, fields.RecordingStatus]);
	expect(told.sort()).toEqual(
		['completed', 'completed', 'in-progress', 'in-progress'].map((status) => [CALLBACK, status]),
	);
	const deleted = await runOperation(sandbox, call.operations.delete, items);
	expect(deleted.tickets).toEqual(ticketsFor(2));
	expect(sandbox.calls.size).toBe(0);
});

it('a call that nobody has answered yet has nothing to pause, which is no success', async () => {
	const { sandbox } = given;
	behave(sandbox, { answerDelay: 60_000 });
	const items = await callTwo();
	const { errorOutput } = await runOperation(sandbox, recording.operations.update, items, {
		...{ fields: { applyTo: 'activeRecordings' }, onError: 'continueErrorOutput' },
	});
	expect(errorOutput.map(({ json }) => json.error)).toEqual(
		items.map(() => 'The call has not been answered yet'),
	);
	expect(requestsOf(sandbox, 'POST')).toHaveLength(2);
});
