import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../../sandbox';
import { conferenceParticipant } from '../../support/operations';
import {
	ON_ERROR_MODES,
	runOperation,
	SHORT_TIMEOUT,
	ticketsFor,
} from '../../support/runOperation';
import { accountPath, behave, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const { add, itemOf, operations } = conferenceParticipant;
const onError = 'continueErrorOutput';
const UNKNOWN = '11111111-2222-4333-8444-555555555555';

describe('Conference Participant: Get', () => {
	it('reads what people use of each, with dates that can be sorted', async () => {
		const participants = add(given.sandbox, 2, { muted: true });
		const { output, tickets } = await runOperation(
			...([given.sandbox, operations.get, participants.map(itemOf)] as const),
		);
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ json }) => json)).toEqual(
			participants.map(({ call_sid, conference_sid, account_sid, date_created }) => ({
				...{ call_sid, conference_sid, account_sid, date_created },
				...{ status: 'in-progress', muted: true, hold: false, coaching: false },
				...{ call_sid_to_coach: null, end_conference_on_exit: false },
				date_created_iso: new Date(date_created).toISOString(),
			})),
		);
	});

	it('says that a call is not in the conference', async () => {
		const [participant] = add(given.sandbox, 1);
		const items = [{ ...itemOf(participant), callSid: UNKNOWN }, itemOf(participant)];
		const result = await runOperation(given.sandbox, operations.get, items, { onError });
		expect([result.tickets, result.errorTickets]).toEqual([['T1'], ['T0']]);
		expect(result.errorOutput[0].json.error).toBe(
			`Call ${UNKNOWN} was not found on this conference`,
		);
	});

	it('takes another participant for no answer', async () => {
		const [one, other] = add(given.sandbox, 2);
		given.sandbox.faults.add({ fault: { kind: 'body', body: JSON.stringify(other) } });
		const { error } = await runOperation(given.sandbox, operations.get, [itemOf(one)]);
		expect(error?.message).toBe("SignalWire's response could not be read");
	});
});

describe('Conference Participant: Get Many', () => {
	async function list(filters: IDataObject, fields: IDataObject = { returnAll: true }) {
		const { sandbox } = given;
		const conferences = [add(sandbox, 2, { hold: true }), add(sandbox, 1)];
		for (const [{ conference_sid }] of conferences) {
			const { sid: call_sid } = sandbox.addCall();
			sandbox.addParticipant({ conference_sid, call_sid, muted: true });
		}
		const items = conferences.map(([{ conference_sid }]) => ({ conferenceSid: conference_sid }));
		return await runOperation(sandbox, operations.getAll, items, {
			fields: { filters, ...fields },
		});
	}

	const LISTS: Array<[IDataObject, string[]]> = [
		[{}, ['T0', 'T0', 'T0', 'T1', 'T1']],
		[{ hold: true }, ['T0', 'T0']],
		[{ hold: false }, ['T0', 'T1', 'T1']],
		[{ muted: true }, ['T0', 'T1']],
		[{ hold: false, muted: 'false' }, ['T1']],
		[{ hold: '' }, ['T0', 'T0', 'T0', 'T1', 'T1']],
	];
	it.each(LISTS)('lists those of each conference with %j', async (filters, expected) => {
		expect((await list(filters)).tickets).toEqual(expected);
	});

	it.each(LISTS)('also where SignalWire ignores the filters: %j', async (filters, expected) => {
		behave(given.sandbox, { ignoredFilters: ['Hold', 'Muted'] });
		expect((await list(filters)).tickets).toEqual(expected);
	});

	it('gives no more than Limit', async () => {
		const { tickets } = await list({}, { limit: 1 });
		expect(tickets).toEqual(['T0', 'T1']);
	});

	it.each([
		[{ hold: '={{ "on" }}' }, 'Hold must be true or false, but got "on"'],
		[{ muted: '={{ $json.missing }}' }, 'Muted is empty for this item'],
	])('refuses %j before anything is sent', async (filters, message) => {
		const { error } = await list(filters);
		expect(error?.message).toContain(message);
		expect(given.sandbox.requests).toEqual([]);
	});

	it('reads all pages of a large conference, nobody twice', async () => {
		const { sandbox } = given;
		const [{ conference_sid }] = add(sandbox, 2500);
		const items = [{ conferenceSid: conference_sid }];
		const { output } = await runOperation(sandbox, operations.getAll, items, {
			fields: { returnAll: true },
		});
		expect(new Set(output.map(({ json }) => json.call_sid)).size).toBe(2500);
		expect(output).toHaveLength(2500);
		expect(sandbox.requests).toHaveLength(3);
	});
});

describe('Conference Participant: Remove', () => {
	it.each(ON_ERROR_MODES)('takes each call out of its conference: %s', async (mode) => {
		const { sandbox } = given;
		const participants = add(sandbox, 4);
		const [first, gone, last, spared] = participants;
		sandbox.leave(gone);
		const items = [first, gone, last].map(itemOf);
		const result = await runOperation(sandbox, operations.remove, items, { onError: mode });
		const isStopped = mode === 'stopWorkflow';
		const isSplit = mode === 'continueErrorOutput';
		expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
		expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
		const failed = [...result.output, ...result.errorOutput].find(({ error }) => error)?.error;
		expect((result.error ?? failed)?.message).toBe(
			`Call ${gone.call_sid} was not found on this conference`,
		);
		expect([...sandbox.participants.values()]).toEqual([spared]);
		expect([...sandbox.calls.values()].map(({ status }) => status)).toEqual(
			Array(4).fill('in-progress'),
		);
		expect(requestsOf(sandbox, 'DELETE').map(({ path }) => path)).toEqual(
			[first, last].map(({ conference_sid, call_sid }) =>
				accountPath(sandbox, `/Conferences/${conference_sid}/Participants/${call_sid}`),
			),
		);
	});

	const LOST: Fault[] = [
		{ kind: 'resetAfter' },
		{ kind: 'status', status: 503, carriedOut: true, retryAfter: '0' },
		{ kind: 'hang', carriedOut: true },
	];
	it('is a success where only the first answer got lost', async () => {
		const { sandbox } = given;
		const participants = add(sandbox, LOST.length);
		participants.forEach(({ call_sid: path }, index) =>
			sandbox.faults.add({ ...{ method: 'DELETE', path, times: 1 }, fault: LOST[index] }),
		);
		const { output } = await runOperation(
			...([sandbox, operations.remove, participants.map(itemOf)] as const),
			{ timeout: SHORT_TIMEOUT },
		);
		expect(output.map(({ json }) => json)).toEqual(
			participants.map(({ call_sid, conference_sid }) => ({
				...{ call_sid, conference_sid, removed: true },
			})),
		);
	});

	it('does not report as missing, by Retry On Fail, who was removed in an earlier try', async () => {
		const { sandbox } = given;
		const participants = add(sandbox, 2);
		sandbox.faults.add({
			...{ method: 'DELETE', path: participants[1].call_sid, times: 1 },
			fault: { kind: 'status', status: 400 },
		});
		const { tickets } = await runOperation(
			...([sandbox, operations.remove, participants.map(itemOf)] as const),
			{ retry: { maxTries: 2 } },
		);
		expect(tickets).toEqual(ticketsFor(2));
		expect(sandbox.participants.size).toBe(0);
	});
});
