import { createdAt, createdEvery } from '../../../sandbox';
import { searchList, shownOf, type Search } from '../../support/n8n/searchList';
import { accountPath, behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const METHODS = [['searchPhoneNumbers'], ['searchOwnNumbers']] as const;

const SUPPORT = { phone_number: '+13105550150', friendly_name: 'Support (Los Angeles)' };
const SALES = { phone_number: '+12125550151', friendly_name: 'Sales' };

async function search(method: Search['method'], filter?: string, paginationToken?: string) {
	const { credentials } = given.sandbox;
	return await searchList({ method, credentials, filter, paginationToken });
}

describe.each(METHODS)('%s', (method) => {
	const valueOf = (number: { sid: string; phone_number: string }) =>
		method === 'searchOwnNumbers' ? number.phone_number : number.sid;

	it('names each number, sorted by name', async () => {
		const { sandbox } = given;
		const support = sandbox.addPhoneNumber({ ...SUPPORT, ...createdAt('2026-01-02T00:00:00Z') });
		const sales = sandbox.addPhoneNumber({ ...SALES, ...createdAt('2026-01-01T00:00:00Z') });
		expect((await search(method)).results).toEqual([
			{ name: 'Sales · +12125550151', value: valueOf(sales) },
			{ name: 'Support (Los Angeles) · +13105550150', value: valueOf(support) },
		]);
		expect(sandbox.requests.map(({ target }) => target)).toEqual([
			`${accountPath(sandbox, '/IncomingPhoneNumbers')}?PageSize=1000`,
		]);
	});

	it('finds a number by its name, its digits and its SID', async () => {
		const { sandbox } = given;
		const support = sandbox.addPhoneNumber(SUPPORT);
		sandbox.addPhoneNumber(SALES);
		const filters = ['support', 'los angeles', '(310) 555-0150', '+1310', support.sid];
		for (const filter of filters) {
			const { results } = await search(method, filter);
			expect([filter, results.map(({ value }) => value)]).toEqual([filter, [valueOf(support)]]);
		}
		expect((await search(method, 'nothing of that')).results).toEqual([]);
	});

	it('has all numbers, page by page', async () => {
		createdEvery(1, '2026-01-31T12:00:00Z', 1200).forEach((moment, index) => {
			const phone_number = `+1310555${String(index).padStart(4, '0')}`;
			given.sandbox.addPhoneNumber({ ...moment, phone_number });
		});
		const first = await search(method);
		const second = await search(method, undefined, first.paginationToken as string);
		expect([first, second].map(({ results }) => results.length)).toEqual([1000, 200]);
		const values = [...first.results, ...second.results].map(({ value }) => value);
		const all = [...given.sandbox.phoneNumbers.values()].map(valueOf);
		expect(values.sort()).toEqual(all.sort());
	});

	it.each([401, 403] as const)('names the scope that the token lacks: %i', async (status) => {
		const { sandbox } = given;
		behave(sandbox, { missingScope: status });
		sandbox.addToken(sandbox.apiToken, ['calling', 'messaging']);
		try {
			const refused = await search(method).catch(shownOf);
			expect(refused).toMatch(/the token( has)? the Numbers scope/);
			const canBeTyped = /choose By Number and type one of your numbers/.test(refused as string);
			expect(canBeTyped).toBe(method === 'searchOwnNumbers');
		} finally {
			sandbox.addToken(sandbox.apiToken, ['calling', 'messaging', 'numbers']);
		}
	});

	it.each([[{ [valueField(method)]: null }], [{ [valueField(method)]: '' }]])(
		'leaves out what has no value to choose: %j',
		async (fields) => {
			const { sandbox } = given;
			const odd = sandbox.addPhoneNumber(SALES);
			Object.assign(odd, fields);
			const support = sandbox.addPhoneNumber(SUPPORT);
			expect((await search(method)).results).toMatchObject([{ value: valueOf(support) }]);
		},
	);
});

function valueField(method: string): string {
	return method === 'searchOwnNumbers' ? 'phone_number' : 'sid';
}

it('does not speak of the scope when something else is wrong', async () => {
	given.sandbox.faults.add({ fault: { kind: 'html' } });
	const refused = await search('searchOwnNumbers').catch(shownOf);
	expect(refused).toMatch(/^SignalWire's response is not a list of phone numbers Check /);
	expect(refused).not.toContain('By Number');
});
