import { randomUUID } from 'node:crypto';
import { fill, OPERATION_ROWS } from '../../support/operations';
import { runOperation, ticketsFor } from '../../support/runOperation';
import { accountPath, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const isNative = (path: string) => path.startsWith('/api/');

describe.each(OPERATION_ROWS)('%s', (_, operation) => {
	const { method, path, fields } = operation;

	const asked = () => given.sandbox.requests.map((request) => [request.method, request.path]);

	it('sends its request once for each item that succeeds', async () => {
		const { sandbox } = given;
		const items = [operation.add(sandbox), operation.add(sandbox)];
		const { tickets } = await runOperation(sandbox, operation, items, { fields });
		expect(tickets).toEqual(ticketsFor(2));
		const pathOf = (filled: string) => (isNative(path) ? filled : accountPath(sandbox, filled));
		const own = items.map((item) => [method, pathOf(fill(path, item))]);
		// Others may come with it: an operation may read first what it is about.
		const isOwn = ([asking, of]: string[]) =>
			asking === method && own.some(([, ownPath]) => ownPath === of);
		expect(asked().filter(isOwn).sort()).toEqual(own.sort());
	});
});

const OF_ACCOUNTS = OPERATION_ROWS.filter(([, { path }]) => !isNative(path));

describe.each(OF_ACCOUNTS)('%s', (_, operation) => {
	const { path, fields } = operation;

	it('asks nothing but the subproject whose SID is given', async () => {
		const { sandbox } = given;
		const accountSid = randomUUID();
		sandbox.addSubproject(accountSid);
		const items = [operation.add(sandbox), operation.add(sandbox)];
		const run = { fields: { ...fields, accountSid }, onError: 'continueErrorOutput' } as const;
		await runOperation(sandbox, operation, items, run);
		const paths = sandbox.requests.map((request) => request.path);
		const start = accountPath(sandbox, '/', accountSid);
		expect(paths.filter((of) => !of.startsWith(start))).toEqual([]);
		for (const item of items) {
			const end = accountPath(sandbox, fill(path, item), accountSid).replace(/\.\w+$/, '');
			expect(paths.map((of) => of.replace(/\.\w+$/, ''))).toContain(end);
		}
	});
});
