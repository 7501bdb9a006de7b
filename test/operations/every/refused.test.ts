import { expectErrorsTold, STATUSES } from '../../support/errorBodies';
import { OPERATION_ROWS } from '../../support/operations';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

describe.each(OPERATION_ROWS)('%s', (_, operation) => {
	it.each(STATUSES)(
		'tells every body of an error with HTTP %i in its own words',
		async (status) => {
			await expectErrorsTold(given.sandbox, operation, status);
		},
	);
});
