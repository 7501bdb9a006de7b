import type { IDataObject } from 'n8n-workflow';
import { recording } from '../../support/operations';
import { linksFor, ON_ERROR_MODES, runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const START = recording.operations.start;
const CALLBACK = 'https://n8n.example.com/webhook/recording?a=1&b=2#ot=500';

const liveCalls = (count: number) =>
	Array.from({ length: count }, () => ({ callSid: given.sandbox.addCall().sid }));

async function start(items: IDataObject[], options: IDataObject = {}) {
	return await runOperation(given.sandbox, START, items, { fields: { options } });
}

const formsSent = () => given.sandbox.requests.map(({ form }) => Object.fromEntries(form));

describe('what Recording: Start sends', () => {
	it('is one POST for each call, with Trim, whose default sources disagree on', async () => {
		const { sandbox } = given;
		const items = liveCalls(2);
		const { output, tickets } = await start(items);
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		const started = [...sandbox.recordings.values()];
		expect(output.map(({ json }) => json)).toEqual(started);
		expect(started.map(({ call_sid: call }) => call)).toEqual(items.map(({ callSid }) => callSid));
		expect(sandbox.requests).toHaveLength(2);
		sandbox.requests.forEach(({ method, target, body, headers }, index) => {
			expect([method, target, body]).toEqual([
				'POST',
				`${accountPath(sandbox)}/Calls/${items[index].callSid}/Recordings`,
				'Trim=do-not-trim',
			]);
			expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
		});
	});

	const PARAMETERS: Array<[IDataObject, Record<string, string>]> = [
		[{ recordingChannels: 'dual' }, { RecordingChannels: 'dual' }],
		[{ recordingTrack: 'inbound' }, { RecordingTrack: 'inbound' }],
		[{ recordingTrack: 'both' }, { RecordingTrack: 'both' }],
		[{ trim: 'trim-silence' }, { Trim: 'trim-silence' }],
		[{ trim: 'do-not-trim' }, { Trim: 'do-not-trim' }],
		[{ recordingStatusCallback: CALLBACK }, { RecordingStatusCallback: CALLBACK }],
		[{ recordingStatusCallback: '' }, {}],
		[{ recordingStatusCallbackMethod: 'GET' }, { RecordingStatusCallbackMethod: 'GET' }],
		[
			{ recordingStatusCallbackEvent: ['in-progress', 'completed', 'absent'] },
			{ RecordingStatusCallbackEvent: 'in-progress completed absent' },
		],
		[
			{ recordingStatusCallbackEvent: ['completed'] },
			{ RecordingStatusCallbackEvent: 'completed' },
		],
		[{ recordingStatusCallbackEvent: [] }, {}],
	];
	it.each(PARAMETERS)('%j becomes %j', async (options, form) => {
		const { error } = await start(liveCalls(2), options);
		expect(error).toBeUndefined();
		const expected = { Trim: 'do-not-trim', ...form };
		expect(formsSent()).toEqual([expected, expected]);
	});

	it('has all parameters at once, the events with one blank between them', async () => {
		const { error } = await start(liveCalls(1), {
			recordingChannels: 'dual',
			recordingTrack: 'outbound',
			trim: 'trim-silence',
			recordingStatusCallback: CALLBACK,
			recordingStatusCallbackMethod: 'GET',
			recordingStatusCallbackEvent: ['in-progress', 'completed', 'absent'],
		});
		expect(error).toBeUndefined();
		expect(formsSent()).toEqual([
			{
				RecordingChannels: 'dual',
				RecordingTrack: 'outbound',
				Trim: 'trim-silence',
				RecordingStatusCallback: CALLBACK,
				RecordingStatusCallbackMethod: 'GET',
				RecordingStatusCallbackEvent: 'in-progress completed absent',
			},
		]);
		expect(given.sandbox.requests[0].body).toMatch(/Event=in-progress(\+|%20)completed/);
	});

	it.each([
		[['in-progress', 'absent'], 'in-progress absent'],
		['completed absent', 'completed absent'],
		['absent', 'absent'],
	])('takes the events %j from an expression', async (events, sent) => {
		const items = liveCalls(2).map((item) => ({ ...item, events }));
		await start(items, { recordingStatusCallbackEvent: '={{ $json.events }}' });
		expect(formsSent().map((form) => form.RecordingStatusCallbackEvent)).toEqual([sent, sent]);
	});

	it.each([[''], [null], [undefined]])(
		'has no address where its expression gives %j',
		async (address) => {
			const items = liveCalls(1).map((item) => ({ ...item, address }));
			await start(items, { recordingStatusCallback: '={{ $json.address }}' });
			expect(formsSent()).toEqual([{ Trim: 'do-not-trim' }]);
		},
	);

	it.each([[''], [null], [undefined]])(
		'has Trim even where an expression gives %j',
		async (trim) => {
			await start(
				liveCalls(1).map((item) => ({ ...item, trim })),
				{ trim: '={{ $json.trim }}' },
			);
			expect(formsSent()).toEqual([{ Trim: 'do-not-trim' }]);
		},
	);
});

it('starts the recording of a call of a subproject', async () => {
	const { sandbox } = given;
	const subproject = 'c0ffee00-1111-4222-8333-444455556666';
	sandbox.addSubproject(subproject);
	const callSid = sandbox.addCall({ account_sid: subproject }).sid;
	const { output } = await runOperation(sandbox, START, [{ callSid }], {
		fields: { accountSid: subproject },
	});
	expect(output[0].json.account_sid).toBe(subproject);
});

it.each(ON_ERROR_MODES)('links results and errors to their items: %s', async (onError) => {
	const { sandbox } = given;
	const items = liveCalls(3);
	sandbox.hangUp(items[1].callSid);
	const result = await runOperation(sandbox, START, items, { onError });
	const isStopped = onError === 'stopWorkflow';
	expect(result.error?.context?.itemIndex).toBe(isStopped ? 1 : undefined);
	const isSplit = onError === 'continueErrorOutput';
	expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
	expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
	expect(requestsOf(sandbox, 'POST')).toHaveLength(3);
	expect(sandbox.recordings.size).toBe(2);
});
