import type { IDataObject } from 'n8n-workflow';
import type { Fault, Sandbox } from '../../../sandbox';
import {
	call,
	conferenceRecording,
	fill,
	recording,
	type TestedOperation,
	type TestedResource,
	transcription,
} from '../../support/operations';
import {
	linksFor,
	ON_ERROR_MODES,
	runOperation,
	SHORT_TIMEOUT,
	ticketsFor,
} from '../../support/runOperation';
import { accountPath, requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();

interface DeletableResource extends TestedResource {
	operations: TestedResource['operations'] & { delete: TestedOperation };
}

const DELETABLE: DeletableResource[] = [call, recording, conferenceRecording, transcription];

/** SID of what an item is about. */
const sidOf = (item: IDataObject) => Object.values(item).pop() as string;

const isThere = ({ calls, recordings, transcriptions }: Sandbox, item: IDataObject) =>
	[calls, recordings, transcriptions].some((objects) => objects.has(sidOf(item)));

describe.each(DELETABLE)('$resource: Delete', ({ add, itemOf, operations }) => {
	const { delete: operation } = operations;

	const addWith = (status: string) => itemOf(add(given.sandbox, 1, { status })[0]);
	const addFinished = (count: number) => Array.from({ length: count }, () => addWith('completed'));

	it('sends one DELETE for each item that it has seen, and says what is gone', async () => {
		const { sandbox } = given;
		const items = addFinished(2);
		const [spared] = addFinished(1);
		const { output, tickets } = await runOperation(sandbox, operation, items);
		expect(output.map(({ json }) => json)).toEqual(
			items.map((item) => ({ sid: sidOf(item), deleted: true })),
		);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(linksFor(2));
		expect(tickets).toEqual(ticketsFor(2));
		expect([...items, spared].map((item) => isThere(sandbox, item))).toEqual([false, false, true]);
		const deletions = requestsOf(sandbox, 'DELETE');
		expect(deletions.map(({ target, body }) => [target, body])).toEqual(
			items.map((item) => [`${accountPath(sandbox)}${fill(operation.path, item)}`, '']),
		);
		const reads = requestsOf(sandbox, 'GET').map(({ path }) => path);
		expect(reads).toEqual(items.map((item) => expect.stringContaining(sidOf(item))));
	});

	it.each(ON_ERROR_MODES)(
		"refuses what is not finished, with SignalWire's reason, and deletes the others: %s",
		async (onError) => {
			const { sandbox } = given;
			const [first, last] = addFinished(2);
			const items = [first, addWith('in-progress'), last];
			const result = await runOperation(sandbox, operation, items, { onError });
			expect(items.map((item) => isThere(sandbox, item))).toEqual([false, true, false]);
			const isStopped = onError === 'stopWorkflow';
			const isSplit = onError === 'continueErrorOutput';
			expect(result.tickets).toEqual(isStopped ? [] : isSplit ? ['T0', 'T2'] : ticketsFor(3));
			expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);
			const error =
				result.error ??
				[...result.output, ...result.errorOutput].find((item) => item.error)!.error!;
			const task = fill(operation.task, items[1]);
			expect(error.message).toMatch(`SignalWire refused to ${task}: The`);
			expect(error.message).toContain('still in progress');
			expect(error.description).toContain('still in progress');
			expect(error.description).toContain('code 20009');
		},
	);

	it('tells that there is nothing of that SID, and takes twice the same for an error', async () => {
		const { sandbox } = given;
		const [item] = addFinished(1);
		await runOperation(sandbox, operation, [item]);
		const { error } = await runOperation(sandbox, operation, [item]);
		expect(error?.message).toBe(fill(operation.notFound, item));
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
			sandbox.faults.add({
				method: 'DELETE',
				path: sidOf(item),
				times: 1,
				fault: LOST[index],
			}),
		);
		const { output } = await runOperation(sandbox, operation, items, { timeout: SHORT_TIMEOUT });
		expect(output.map(({ json }) => json)).toEqual(
			items.map((item) => ({ sid: sidOf(item), deleted: true })),
		);
		expect(requestsOf(sandbox, 'DELETE')).toHaveLength(2 * LOST.length);
	});

	it('is not reported as missing when Retry On Fail runs the node again', async () => {
		const { sandbox } = given;
		const items = addFinished(2);
		const fault: Fault = { kind: 'status', status: 500, carriedOut: true };
		sandbox.faults.add({ method: 'DELETE', path: sidOf(items[0]), times: 1, fault });
		const retry = { maxTries: 2 };
		const { output, tickets } = await runOperation(sandbox, operation, items, { retry });
		expect(output.map(({ json }) => json)).toEqual(
			items.map((item) => ({ sid: sidOf(item), deleted: true })),
		);
		expect(tickets).toEqual(ticketsFor(2));
		expect(requestsOf(sandbox, 'DELETE')).toHaveLength(2);
	});

	it.each([{ kind: 'html' }, { kind: 'redirect', status: 302, location: '/login' }] as Fault[])(
		'is no success where something else answers: $kind',
		async (fault) => {
			const { sandbox } = given;
			const items = addFinished(1);
			sandbox.faults.add({ fault });
			const { output, error } = await runOperation(sandbox, operation, items);
			expect(isThere(sandbox, items[0])).toBe(true);
			expect(output).toEqual([]);
			expect(error?.message).toBeDefined();
		},
	);
});

it('deletes a recording of a conference only through its own conference', async () => {
	const { sandbox } = given;
	const [{ sid: conferenceSid }, { sid: conference_sid }] = [1, 2].map(() =>
		sandbox.addConference(),
	);
	const { sid } = sandbox.addConferenceRecording({ conference_sid, status: 'completed' });
	const items = [{ conferenceSid, recordingSid: sid }];
	const { error } = await runOperation(sandbox, conferenceRecording.operations.delete, items);
	expect(error?.message).toBe(`Recording ${sid} was not found on this conference`);
	expect(sandbox.recordings.has(sid)).toBe(true);
});
