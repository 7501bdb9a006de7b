import { givenProxy } from '../../support/n8n/proxyServer';
import { searchList } from '../../support/n8n/searchList';
import { OPERATION_ROWS } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const proxy = givenProxy();

const requestOptions = () => ({ proxy: proxy.address, timeout: 5000 });

describe('every request goes through the Proxy of the node', () => {
	it.each(OPERATION_ROWS)('%s', async (_, operation) => {
		const { sandbox } = given;
		const items = [operation.add(sandbox), operation.add(sandbox)];
		const { error } = await runOperation(sandbox, operation, items, {
			fields: { ...operation.fields, requestOptions: requestOptions() },
		});
		expect(error).toBeUndefined();
		expect(sandbox.requests.length).toBeGreaterThanOrEqual(2);
		expect(proxy.asked).toHaveLength(sandbox.requests.length);
	});

	it('of a search in the editor, too', async () => {
		const { sandbox } = given;
		const { sid } = sandbox.addCall();
		const { results } = await searchList({
			method: 'searchCalls',
			credentials: sandbox.credentials,
			parameters: { requestOptions: requestOptions() },
		});
		expect(results.map(({ value }) => value)).toEqual([sid]);
		expect(proxy.asked).toHaveLength(1);
	});
});
