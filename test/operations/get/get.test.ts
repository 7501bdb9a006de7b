import { randomUUID } from 'node:crypto';
import type { OnError } from 'n8n-workflow';
import {
	type Entry,
	fill,
	recording,
	RESOURCE_ROWS,
	type TestedResource,
} from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const pathFor = ({ operations, itemOf }: TestedResource, entry: Entry) =>
	fill(operations.get.path, itemOf(entry));

const pairedWith = (items: number[]) => items.map((item) => ({ item }));

describe.each(RESOURCE_ROWS)('Get of %s', (_name, found) => {
	it('gives one result for each item, linked to it, with one request each', async () => {
		const { sandbox } = given;
		const entries = [...found.add(sandbox, 1), ...found.add(sandbox, 1)];
		const { error, output, tickets } = await runOperation(
			sandbox,
			found.operations.get,
			entries.map(found.itemOf),
		);
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.sid)).toEqual(entries.map(({ sid }) => sid));
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(pairedWith([0, 1]));
		expect(tickets).toEqual(['T0', 'T1']);
		expect(sandbox.requests.map(({ method, target }) => `${method} ${target}`).sort()).toEqual(
			entries.map((entry) => `GET ${accountPath(sandbox, pathFor(found, entry))}`).sort(),
		);
	});

	describe('when one of three is not there', () => {
		const runWithOneMissing = async (onError: OnError) => {
			const entries = found.add(given.sandbox, 3);
			const missing = { ...entries[1], sid: randomUUID() };
			const result = await runOperation(
				given.sandbox,
				found.operations.get,
				[entries[0], missing, entries[2]].map(found.itemOf),
				{ onError },
			);
			return {
				...result,
				message: fill(found.operations.get.notFound, found.itemOf(missing)),
				entries,
			};
		};

		it('stops the workflow with its error', async () => {
			const { error, output, message } = await runWithOneMissing('stopWorkflow');
			expect(error?.message).toBe(message);
			expect(error?.description).toMatch(/^Check the SIDs.* SignalWire said: .*HTTP 404/);
			expect(error?.httpCode).toBe('404');
			expect(error?.context?.itemIndex).toBe(1);
			expect(output).toEqual([]);
		});

		it('gives an error item in its place on the regular output', async () => {
			const { error, output, tickets, message, entries } =
				await runWithOneMissing('continueRegularOutput');
			expect(error).toBeUndefined();
			expect(output.map(({ json }) => json.sid ?? json.error)).toEqual([
				entries[0].sid,
				message,
				entries[2].sid,
			]);
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual(pairedWith([0, 1, 2]));
			expect(tickets).toEqual(['T0', 'T1', 'T2']);
		});

		it('gives it to the error output, and the others to the regular one', async () => {
			const result = await runWithOneMissing('continueErrorOutput');
			expect(result.error).toBeUndefined();
			expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(pairedWith([0, 2]));
			expect(result.tickets).toEqual(['T0', 'T2']);
			expect(result.errorOutput.map(({ json }) => json.error)).toEqual([result.message]);
			expect(result.errorOutput.map(({ pairedItem }) => pairedItem)).toEqual(pairedWith([1]));
			expect(result.errorTickets).toEqual(['T1']);
		});
	});

	it('takes a SID in capitals and with blanks around it', async () => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		const { output } = await runOperation(
			sandbox,
			found.operations.get,
			entries.map((entry) => found.itemOf({ ...entry, sid: ` ${entry.sid.toUpperCase()}\n` })),
		);
		expect(output.map(({ json }) => json.sid)).toEqual(entries.map(({ sid }) => sid));
	});

	it('is tried again after faults that pass', async () => {
		const { sandbox } = given;
		const entries = found.add(sandbox, 2);
		const fault = { kind: 'status' as const, status: 503, retryAfter: '0' };
		sandbox.faults.add({ times: 2, fault });
		const { tickets } = await runOperation(
			sandbox,
			found.operations.get,
			entries.map(found.itemOf),
		);
		expect(tickets).toEqual(['T0', 'T1']);
		expect(sandbox.requests).toHaveLength(4);
	});
});

it('the fields of a recording come without any of its sound, completed or not', async () => {
	const { sandbox } = given;
	const entries = ['completed', 'in-progress'].flatMap((status) =>
		recording.add(sandbox, 1, { status }),
	);
	const { output } = await runOperation(
		sandbox,
		recording.operations.get,
		entries.map(recording.itemOf),
		{ fields: { simplify: false } },
	);
	expect(output.map(({ binary }) => binary)).toEqual([undefined, undefined]);
	expect(sandbox.requests.every(({ target }) => target.endsWith('.json'))).toBe(true);
	expect(sandbox.audioFirstAsked.size).toBe(0);
});
