import { createdEvery } from '../../../sandbox';
import { loadPhoneNumbers, shownOf } from '../../support/n8n/searchList';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();

const load = async (apiToken = given.sandbox.apiToken) =>
	await loadPhoneNumbers({ ...given.sandbox.credentials, apiToken });

it('names each number, sorted by name, with its ID as the value', async () => {
	const { sandbox } = given;
	const support = sandbox.addPhoneNumber({
		phone_number: '+13105550150',
		friendly_name: 'Support',
	});
	const sales = sandbox.addPhoneNumber({ phone_number: '+12125550151', friendly_name: 'Sales' });
	expect(await load()).toEqual([
		{ name: 'Sales · +12125550151', value: sales.sid },
		{ name: 'Support · +13105550150', value: support.sid },
	]);
});

it('has the numbers of all pages', async () => {
	const { sandbox } = given;
	const numbers = createdEvery(1, '2026-01-31T12:00:00Z', 1200).map((moment, index) => {
		const phone_number = `+1310555${String(index).padStart(4, '0')}`;
		return sandbox.addPhoneNumber({ ...moment, phone_number });
	});
	const values = (await load()).map(({ value }) => value);
	expect(values.sort()).toEqual(numbers.map(({ sid }) => sid).sort());
	expect(sandbox.requests.map(({ path }) => path)).toEqual(
		Array(2).fill('/api/relay/rest/phone_numbers'),
	);
});

it.each([401, 403] as const)('names the scope that the token lacks: %i', async (missingScope) => {
	behave(given.sandbox, { missingScope });
	given.sandbox.addToken('PTmessaging', ['messaging']);
	const refused = await load('PTmessaging').catch(shownOf);
	expect(refused).toMatch(/the token( has)? the Numbers scope/);
	expect(refused).not.toContain('PTmessaging');
});

it('has none where there is no number, which is no error', async () => {
	expect(await load()).toEqual([]);
	expect(given.sandbox.requests).toHaveLength(1);
});
