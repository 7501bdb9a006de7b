import { failFor } from '../../support/failFor';
import { fill, OPERATION_ROWS } from '../../support/operations';
import { linksFor, ON_ERROR_MODES, runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

describe.each(OPERATION_ROWS)('%s, the second of three items refused', (_, operation) => {
	it.each(ON_ERROR_MODES)('links results and errors to their items: %s', async (onError) => {
		const { sandbox } = given;
		const fault = { kind: 'status', status: 400, message: 'No, not this one' } as const;
		const { item: refused } = failFor(sandbox, operation, fault);
		const items = [operation.add(sandbox), refused, operation.add(sandbox)];
		const { fields } = operation;
		const result = await runOperation(sandbox, operation, items, { fields, onError });

		const isStopped = onError === 'stopWorkflow';
		const isSplit = onError === 'continueErrorOutput';
		const linked = isStopped ? [] : isSplit ? [0, 2] : [0, 1, 2];
		const links = linksFor(3);
		expect(result.output.map(({ pairedItem }) => pairedItem)).toEqual(linked.map((i) => links[i]));
		expect(result.tickets).toEqual(linked.map((index) => `T${index}`));
		expect(result.errorOutput.map(({ pairedItem }) => pairedItem)).toEqual(
			isSplit ? [links[1]] : [],
		);
		expect(result.errorTickets).toEqual(isSplit ? ['T1'] : []);

		const failed = [...result.output, ...result.errorOutput].filter(({ error }) => error);
		const errors = result.error ? [result.error] : failed.map(({ error }) => error);
		const message = expect.stringContaining(
			`SignalWire refused to ${fill(operation.task, refused)}`,
		) as string;
		expect(errors).toEqual([expect.objectContaining({ message })]);
		expect(errors[0]?.description).toContain('No, not this one');
		expect(result.error?.context?.itemIndex).toBe(isStopped ? 1 : undefined);
	});
});
