import type { Fault } from '../../../sandbox';
import { call } from '../../support/operations';
import { ON_ERROR_MODES, runOperation, ticketsFor } from '../../support/runOperation';
import { requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const EVENTS = call.operations.getEvents;
const onError = 'continueErrorOutput';

const event = (name: string, details = {}) => ({
	event_at: '2026-11-25T10:00:00.123Z',
	level: 'info',
	name,
	details,
	project_id: '43bb71ee-553f-4074-bb20-8e2747647cce',
	log_id: '43bb71ee-553f-4074-bb20-8e2747647cce',
});

const answer = (body: unknown): Fault => ({ kind: 'body', body: JSON.stringify(body) });

describe('Call: Get Events', () => {
	it('gives one item for each event, linked to its call', async () => {
		const { sandbox } = given;
		const calls = [sandbox.addCall(), sandbox.addCall({ status: 'completed' })];
		const details = { recording: { id: 'x', paused: true } };
		sandbox.addCallEvent(calls[0], {
			name: 'calling_call_recording_paused',
			level: 'warn',
			details,
		});
		const items = calls.map(({ sid }) => ({ callSid: sid }));
		const { output, tickets } = await runOperation(sandbox, EVENTS, items);
		expect(tickets).toEqual(['T0', 'T0', 'T0', 'T1', 'T1', 'T1']);
		expect(output.map(({ json }) => json.name)).toEqual([
			...['calling_call_initiated', 'calling_call_answered', 'calling_call_recording_paused'],
			...['calling_call_initiated', 'calling_call_answered', 'calling_call_ended'],
		]);
		expect(output[2].json).toEqual({
			...{ event_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string, level: 'warn' },
			...{ name: 'calling_call_recording_paused', details },
		});
		expect(sandbox.requests.map(({ target }) => target)).toEqual(
			calls.map(({ sid }) => `/api/voice/logs/${sid}/events`),
		);
	});

	it('gives each event as it came without Simplify', async () => {
		const { sandbox } = given;
		const [{ sid: callSid }] = [sandbox.addCall()];
		const events = [event('unheard_of', { a: [1, null] }), { name: null, extra: 'kept' }];
		sandbox.faults.add({ fault: answer({ data: events }) });
		const fields = { simplify: false };
		const { output } = await runOperation(sandbox, EVENTS, [{ callSid }], { fields });
		expect(output.map(({ json }) => json)).toEqual(events);
	});

	it('reads on where there is a next page after all, and never on another host', async () => {
		const { sandbox } = given;
		const calls = [sandbox.addCall(), sandbox.addCall(), sandbox.addCall()];
		const next = `/api/voice/logs/${calls[0].sid}/events?page_number=1&page_token=PA1`;
		const [links, same, elsewhere] = [
			{ self: '/x', next: `${sandbox.origin}${next}` },
			{ next: null },
			{ next: 'https://elsewhere.example/api/voice/logs' },
		];
		sandbox.faults.add({
			path: calls[0].sid,
			times: 1,
			fault: answer({ links, data: [event('a')] }),
		});
		sandbox.faults.add({ path: calls[0].sid, fault: answer({ links: same, data: [event('b')] }) });
		sandbox.faults.add({
			path: calls[1].sid,
			fault: answer({ links: elsewhere, data: [event('c')] }),
		});
		sandbox.faults.add({ path: calls[2].sid, fault: answer({ links, data: [] }) });
		const items = calls.map(({ sid }) => ({ callSid: sid }));
		const { output, errorOutput, errorTickets } = await runOperation(sandbox, EVENTS, items, {
			onError,
		});
		expect(output.map(({ json }) => json.name)).toEqual(['a', 'b']);
		expect(errorTickets).toEqual(['T1']);
		expect(errorOutput[0].json.error).toContain('another host');
		expect(sandbox.requests.map(({ target }) => target)).toContain(next);
	});

	it.each(ON_ERROR_MODES)('says which call has no log: %s', async (mode) => {
		const { sandbox } = given;
		const unknown = '11111111-2222-4333-8444-555555555555';
		const live = sandbox.addCall({ status: 'queued' }).sid;
		const items = [live, unknown, live].map((callSid) => ({ callSid }));
		const result = await runOperation(sandbox, EVENTS, items, { onError: mode });
		const isStopped = mode === 'stopWorkflow';
		const isSplit = mode === 'continueErrorOutput';
		expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
		expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
		const failed = [...result.output, ...result.errorOutput].find(({ error }) => error)?.error;
		expect((result.error ?? failed)?.message).toBe(
			`SignalWire did not find the events of call ${unknown}`,
		);
		expect((result.error ?? failed)?.description).toContain('Not Found');
	});

	it.each([{ kind: 'html' }, { kind: 'empty' }, answer({}), answer([event('a')])] as Fault[])(
		'takes no other answer for a log: %j',
		async (fault) => {
			const { sandbox } = given;
			const items = [{ callSid: sandbox.addCall().sid }, { callSid: sandbox.addCall().sid }];
			sandbox.faults.add({ fault });
			const { errorOutput, errorTickets } = await runOperation(sandbox, EVENTS, items, { onError });
			expect(errorTickets).toEqual(ticketsFor(2));
			errorOutput.forEach(({ json }, index) =>
				expect(json.error).toBe(
					`SignalWire's response is not a list of events of call ${items[index].callSid}`,
				),
			);
		},
	);

	it('tries again after a fault that passes', async () => {
		const { sandbox } = given;
		const callSid = sandbox.addCall({ status: 'queued' }).sid;
		sandbox.faults.add({ times: 1, fault: { kind: 'status', status: 503, retryAfter: '0' } });
		const { tickets } = await runOperation(sandbox, EVENTS, [{ callSid }]);
		expect(tickets).toEqual(['T0']);
		expect(requestsOf(sandbox, 'GET')).toHaveLength(2);
	});
});
