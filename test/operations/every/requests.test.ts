import { randomUUID } from 'node:crypto';
import { fill, OPERATION_ROWS } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();

describe.each(OPERATION_ROWS)('%s', (_, operation) => {
	const { method, path, fields } = operation;

	const asked = () => given.sandbox.requests.map((request) => [request.method, request.path]);

	it('sends its request once for each item that succeeds', async () => {
		const { sandbox } = given;
		const items = [operation.add(sandbox), operation.add(sandbox)];
		const { tickets } = await runOperation(sandbox, operation, items, { fields });
		expect(tickets).toEqual(ticketsFor(2));
		const own = items.map((item) => [method, accountPath(sandbox, fill(path, item))]);
		// Others may come with it: an operation may read first what it is about.
		const isOwn = ([asking, of]: string[]) =>
			asking === method && own.some(([, ownPath]) => ownPath === of);
		expect(asked().filter(isOwn).sort()).toEqual(own.sort());
	});

	it('asks nothing but the subproject whose SID is given', async () => {
		const { sandbox } = given;
		const accountSid = randomUUID();
		sandbox.addSubproject(accountSid);
		const items = [operation.add(sandbox), operation.add(sandbox)];
		const run = { fields: { ...fields, accountSid }, onError: 'continueErrorOutput' } as const;
		await runOperation(sandbox, operation, items, run);
		const paths = asked().map(([, of]) => of);
		const start = accountPath(sandbox, '/', accountSid);
		expect(paths.filter((of) => !of.startsWith(start))).toEqual([]);
		for (const item of items) {
			const end = accountPath(sandbox, fill(path, item), accountSid).replace(/\.\w+$/, '');
			expect(paths.map((of) => of.replace(/\.\w+$/, ''))).toContain(end);
		}
	});
});
