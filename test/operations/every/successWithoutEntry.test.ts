import type { Fault } from '../../../sandbox';
import { OPERATION_ROWS } from '../../support/operations';
import { failFor } from '../../support/failFor';
import { runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const FAULTS: Fault[] = [
	{ kind: 'errorInSuccess' },
	{ kind: 'errorInSuccess', status: 201 },
	{ kind: 'emptyObject' },
];

/** These have other ways to tell, or a list to expect. */
const OTHERS = /getAll|download|downloadMedia|getEvents/i;

describe.each(OPERATION_ROWS.filter(([key]) => !OTHERS.test(key)))('%s', (_, operation) => {
	it('takes no success for one that does not hold what was asked for', async () => {
		const { sandbox } = given;
		const items = FAULTS.map((fault) => failFor(sandbox, operation, fault).item);
		const { output, errorOutput } = await runOperation(sandbox, operation, items, {
			fields: operation.fields,
			onError: 'continueErrorOutput',
		});
		expect(output).toEqual([]);
		expect(errorOutput).toHaveLength(FAULTS.length);
		errorOutput.forEach(({ json }) => {
			expect(String(json.error)).toMatch(/could not be read|still running|did not confirm/);
		});
	});
});
