import type { OnError } from 'n8n-workflow';
import type { Fault } from '../../../sandbox';
import { DELETIONS, isThere, sidOf } from '../../support/deletions';
import { itTellsEveryError } from '../../support/errorBodies';
import { givenSandbox, requestsOf } from '../../support/given';
import { itRefusesHostileSids } from '../../support/hostileSids';
import { accountPathOf, linksFor, operate, SHORT_TIMEOUT, ticketsFor } from '../../support/operate';

const given = givenSandbox();

describe.each(DELETIONS)('$operation.resource: Delete', ({ operation, add, path, ...expected }) => {
	const addFinished = (count: number) =>
		Array.from({ length: count }, () => add(given.sandbox, 'completed'));

	it('sends one DELETE for each item, and says what is gone', async () => {
		const { sandbox } = given;
		const items = addFinished(2);
		const [spared] = addFinished(1);
		const { output, tickets } = await operate(sandbox, operation, items);
		expect(output.map(({ json }) => json)).toEqual(
			items.map((item) => ({ sid: sidOf(item), deleted: true })),
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(tickets).toEqual(ticketsFor(2));
		expect([...items, spared].map((item) => isThere(sandbox, item))).toEqual([false, false, true]);
		expect(sandbox.requests.map(({ method, target, body }) => [method, target, body])).toEqual(
			items.map((item) => ['DELETE', `${accountPathOf(sandbox)}${path(item)}`, '']),
		);
	});

	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as OnError[])(
		"refuses what is not finished, with SignalWire's reason, and deletes the others: %s",
		async (onError) => {
			const { sandbox } = given;
			const [first, last] = addFinished(2);
			const items = [first, add(sandbox, 'in-progress'), last];
			const result = await operate(sandbox, operation, items, {}, { onError });
			expect(items.map((item) => isThere(sandbox, item))).toEqual([false, true, false]);
			const isStopped = onError === 'stopWorkflow';
			const isSplit = onError === 'continueErrorOutput';
			expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
			expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
			const error =
				result.error ??
				[...result.output, ...result.errorOutput].find((item) => item.error)!.error!;
			expect(error.message).toMatch(new RegExp(`^SignalWire refused to ${expected.task}$`));
			expect(error.description).toContain('still in progress');
			expect(error.description).toContain('code 20009');
		},
	);

	it('tells that there is nothing of that SID, and takes twice the same for an error', async () => {
		const { sandbox } = given;
		const [item] = addFinished(1);
		await operate(sandbox, operation, [item]);
		const { error } = await operate(sandbox, operation, [item]);
		expect(error?.message).toMatch(new RegExp(`^${expected.notFound}$`));
		expect(error?.message).toContain(sidOf(item));
	});

	const LOST: Fault[] = [
		{ kind: 'resetAfter' },
		{ kind: 'status', status: 503, carriedOut: true, retryAfter: '0' },
		{ kind: 'hang', carriedOut: true },
	];
	it('is a success where only the first answer got lost', async () => {
		const { sandbox } = given;
		const items = addFinished(LOST.length);
		items.forEach((item, index) =>
			sandbox.faults.add({ path: sidOf(item), times: 1, fault: LOST[index] }),
		);
		const { output } = await operate(sandbox, operation, items, SHORT_TIMEOUT);
		expect(output.map(({ json }) => json)).toEqual(
			items.map((item) => ({ sid: sidOf(item), deleted: true })),
		);
		expect(requestsOf(sandbox, 'DELETE')).toHaveLength(2 * LOST.length);
	});

	it.each([{ kind: 'html' }, { kind: 'redirect', status: 302, location: '/login' }] as Fault[])(
		'is no success where something else answers: $kind',
		async (fault) => {
			const { sandbox } = given;
			const items = addFinished(1);
			sandbox.faults.add({ fault });
			const { output, error } = await operate(sandbox, operation, items);
			expect(isThere(sandbox, items[0])).toBe(true);
			expect(output).toEqual([]);
			expect(error?.message).toBeDefined();
		},
	);

	itRefusesHostileSids(given, operation, expected.fields);
	itTellsEveryError(given, {
		operation,
		method: 'DELETE',
		item: (sandbox) => add(sandbox, 'completed'),
		...expected,
		fields: undefined,
	});
});

it('deletes a recording of a conference only through its own conference', async () => {
	const { sandbox } = given;
	const [{ sid: conferenceSid }, { sid: conference_sid }] = [1, 2].map(() =>
		sandbox.addConference(),
	);
	const { sid } = sandbox.addConferenceRecording({ conference_sid, status: 'completed' });
	const items = [{ conferenceSid, recordingSid: sid }];
	const { error } = await operate(
		sandbox,
		{ resource: 'conferenceRecording', operation: 'delete' },
		items,
	);
	expect(error?.message).toBe(`Recording ${sid} was not found on conference ${conferenceSid}`);
	expect(sandbox.recordings.has(sid)).toBe(true);
});
