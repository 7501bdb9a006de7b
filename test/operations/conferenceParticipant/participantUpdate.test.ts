import type { IDataObject } from 'n8n-workflow';
import type { Fault, Participant } from '../../../sandbox';
import { conferenceParticipant } from '../../support/operations';
import {
	linksFor,
	ON_ERROR_MODES,
	runOperation,
	ticketsFor,
	type OperationRun,
} from '../../support/runOperation';
import { accountPath, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const { add, itemOf, operations } = conferenceParticipant;
const UPDATE = operations.update;
const URL_1 = 'https://example.com/a.xml?x=1&y=%2B';
const onError = 'continueErrorOutput';

async function update(
	participants: Participant[],
	updateFields: IDataObject,
	{ fields, ...run }: OperationRun = {},
) {
	return await runOperation(given.sandbox, UPDATE, participants.map(itemOf), {
		...{ fields: { updateFields, ...fields }, ...run },
	});
}

const formsSent = () =>
	requestsOf(given.sandbox, 'POST').map(({ form }) => Object.fromEntries(form));

const pathOf = ({ conference_sid, call_sid }: Participant) =>
	accountPath(given.sandbox, `/Conferences/${conference_sid}/Participants/${call_sid}`);

describe('Conference Participant: Update', () => {
	it.each([
		['hold', true],
		['hold', false],
		['muted', true],
		['muted', false],
	] as const)('sets %s to %s, and says what SignalWire shows', async (name, value) => {
		const participants = add(given.sandbox, 2, { [name]: !value });
		const { output, tickets } = await update(participants, { [name]: value });
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(participants.map((participant) => participant[name])).toEqual([value, value]);
		expect(output.map(({ json }) => [json.call_sid, json[name]])).toEqual(
			participants.map(({ call_sid }) => [call_sid, value]),
		);
		expect(given.sandbox.requests.map(({ method, path }) => [method, path])).toEqual(
			participants.map((participant) => ['POST', pathOf(participant)]),
		);
	});

	const FIELDS: Array<[IDataObject, Record<string, string>]> = [
		[
			{ hold: 'true', holdUrl: URL_1, holdMethod: 'POST' },
			{ Hold: 'true', HoldUrl: URL_1, HoldMethod: 'POST' },
		],
		[{ announceUrl: URL_1 }, { AnnounceUrl: URL_1 }],
		[{ announceMethod: 'GET' }, { AnnounceMethod: 'GET' }],
		[
			{ waitUrl: URL_1, waitMethod: 'GET' },
			{ WaitUrl: URL_1, WaitMethod: 'GET' },
		],
		[{ coaching: false }, { Coaching: 'false' }],
		[{ hold: false, holdUrl: '' }, { Hold: 'false' }],
	];
	it.each(FIELDS)('%j becomes %j', async (updateFields, form) => {
		const { error } = await update(add(given.sandbox, 2), updateFields);
		expect(error).toBeUndefined();
		expect(formsSent()).toEqual([form, form]);
	});

	it('lets one coach another', async () => {
		const [supervisor, agent] = add(given.sandbox, 2);
		const fields = { coaching: true, callSidToCoach: agent.call_sid.toUpperCase() };
		const { output } = await update([supervisor], fields);
		expect(output[0].json).toMatchObject({ coaching: true, call_sid_to_coach: agent.call_sid });
	});

	it('gives the participant as it came without Simplify', async () => {
		const participants = add(given.sandbox, 2);
		const { output } = await update(participants, { muted: true }, { fields: { simplify: false } });
		expect(output.map(({ json }) => json)).toEqual(participants);
	});

	const BAD_FIELDS: Array<[IDataObject, string]> = [
		[{}, 'There is nothing to update'],
		[{ hold: '={{ $json.missing }}' }, 'There is nothing to update'],
		[{ hold: '={{ "yes" }}' }, 'Hold must be true or false, but got "yes"'],
		[{ muted: '={{ 1 }}' }, 'Muted must be true or false'],
		[{ coaching: true }, 'Coaching needs the participant to coach'],
		[{ coaching: true, callSidToCoach: '' }, 'Coaching needs the participant to coach'],
		[{ coaching: true, callSidToCoach: 'CA1' }, 'Call SID to Coach must be a SID'],
		[{ holdUrl: 'music.mp3' }, 'Hold URL must be a URL'],
		[{ waitMethod: '={{ "put" }}' }, 'Wait Method must be GET or POST'],
	];
	it.each(BAD_FIELDS)('refuses %j before anything is sent', async (updateFields, message) => {
		const { error } = await update(add(given.sandbox, 2), updateFields);
		expect(error?.message).toContain(message);
		expect(given.sandbox.requests).toEqual([]);
	});
});

describe('a hold is confirmed as a pause is', () => {
	it.each(ON_ERROR_MODES)('where it was answered and did not happen: %s', async (mode) => {
		const { sandbox } = given;
		const participants = add(sandbox, 3);
		const path = participants[1].call_sid;
		sandbox.faults.add({ method: 'POST', path, fault: { kind: 'ignored' } });
		const result = await update(participants, { hold: true }, { onError: mode });
		const isStopped = mode === 'stopWorkflow';
		const isSplit = mode === 'continueErrorOutput';
		expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
		expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
		const failed = [...result.output, ...result.errorOutput].find(({ error }) => error)?.error;
		const error = result.error ?? failed;
		expect(error?.message).toBe('SignalWire did not confirm that the participant is on hold');
		expect(error?.description).toContain('hold: false');
		expect(participants.map(({ hold }) => hold)).toEqual([true, false, true]);
	});

	it('names all that was asked for, and what SignalWire says of it', async () => {
		const [supervisor, agent] = add(given.sandbox, 2);
		given.sandbox.faults.add({ method: 'POST', fault: { kind: 'ignored' } });
		const { error } = await update([supervisor], {
			...{ hold: false, muted: true, coaching: true, callSidToCoach: agent.call_sid },
		});
		const parts = ['is not on hold', 'is muted', 'is coaching', `coaches call ${agent.call_sid}`];
		for (const part of parts) expect(error?.message).toContain(part);
		expect(error?.description).toContain('hold: false, muted: false');
	});

	it('where the answer does not show it, by reading again', async () => {
		const { sandbox } = given;
		const participants = add(sandbox, 2);
		const faults: Fault[] = [{ kind: 'resetAfter' }, { kind: 'html', carriedOut: true }];
		participants.forEach(({ call_sid: path }, index) =>
			sandbox.faults.add({ ...{ method: 'POST', path, times: 1 }, fault: faults[index] }),
		);
		const { output, tickets } = await update(participants, { hold: true, muted: true });
		expect(tickets).toEqual(ticketsFor(2));
		expect(output.map(({ json }) => [json.hold, json.muted])).toEqual(Array(2).fill([true, true]));
	});

	it('asking twice is safe, but for what nobody can see', async () => {
		const { sandbox } = given;
		const participants = add(sandbox, 2, { hold: true });
		sandbox.faults.add({ method: 'POST', fault: { kind: 'status', status: 400, message: 'No' } });
		const again = await update(participants, { hold: true });
		expect(again.tickets).toEqual(ticketsFor(2));
		const announced = await update(participants, { hold: true, announceUrl: URL_1 }, { onError });
		expect(announced.errorTickets).toEqual(ticketsFor(2));
		announced.errorOutput.forEach(({ json }, index) =>
			expect(json.error).toBe(
				`SignalWire refused to update call ${participants[index].call_sid} of conference ${participants[index].conference_sid}: No`,
			),
		);
	});

	it('by Retry On Fail only for those who are not on hold yet', async () => {
		const { sandbox } = given;
		const participants = add(sandbox, 2);
		const [first, second] = participants.map(({ call_sid }) => call_sid);
		sandbox.faults.add({
			...{ method: 'POST', path: second, times: 1 },
			fault: { kind: 'status', status: 400 },
		});
		const fields = { hold: true, announceUrl: URL_1 };
		const { tickets } = await update(participants, fields, { retry: { maxTries: 2 } });
		expect(tickets).toEqual(ticketsFor(2));
		const sentTo = (sid: string) =>
			requestsOf(sandbox, 'POST').filter(({ path }) => path.includes(sid));
		expect([sentTo(first).length, sentTo(second).length]).toEqual([1, 2]);
	});

	it('fails where nothing can be read after a lost answer', async () => {
		const { sandbox } = given;
		const participants = add(sandbox, 2);
		sandbox.faults.add({ path: participants[1].call_sid, fault: { kind: 'reset' } });
		const { tickets, errorOutput } = await update(participants, { hold: true }, { onError });
		expect(tickets).toEqual(['T0']);
		expect(errorOutput[0].json.error).toMatch(/broke before a response came$/);
	});
});

it('passes on why somebody cannot coach', async () => {
	const [participant] = add(given.sandbox, 1);
	const callSidToCoach = '11111111-2222-4333-8444-555555555555';
	const { error } = await update([participant], { coaching: true, callSidToCoach });
	expect(error?.message).toContain('CallSidToCoach: not in the conference');
	expect(error?.description).toContain('code 16002');
});
