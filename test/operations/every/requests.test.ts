import { randomUUID } from 'node:crypto';
import { fill, OPERATION_ROWS } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();

describe.each(OPERATION_ROWS)('%s', (_, operation) => {
	const { method, path, fields } = operation;

	const asked = () =>
		given.sandbox.requests.map((request) => [request.method, request.path]).sort();

	it('sends one request for each item that succeeds', async () => {
		const { sandbox } = given;
		const items = [operation.add(sandbox), operation.add(sandbox)];
		const { tickets } = await runOperation(sandbox, operation, items, { fields });
		expect(tickets).toEqual(ticketsFor(2));
		expect(asked()).toEqual(
			items.map((item) => [method, accountPath(sandbox, fill(path, item))]).sort(),
		);
	});

	it('asks the subproject whose SID is given', async () => {
		const { sandbox } = given;
		const accountSid = randomUUID();
		sandbox.addSubproject(accountSid);
		const items = [operation.add(sandbox), operation.add(sandbox)];
		const run = { fields: { ...fields, accountSid }, onError: 'continueErrorOutput' } as const;
		await runOperation(sandbox, operation, items, run);
		const own = accountPath(sandbox, '/', accountSid);
		expect(asked().filter(([, asking]) => !asking.startsWith(own))).toEqual([]);
		expect(asked()).toEqual(
			expect.arrayContaining(
				items.map((item) => [method, accountPath(sandbox, fill(path, item), accountSid)]),
			),
		);
	});
});
