import { phoneNumber } from '../../support/operations';
import { runOperation } from '../../support/runOperation';
import { behave, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const { getAll } = phoneNumber.operations;

/** Lists with a value of the filter Phone Number for two items, which get the same. */
async function list(value: unknown) {
	const items = [{ value: value as string }, { value: value as string }];
	const fields = { filters: { phoneNumber: '={{ $json.value }}' } };
	return await runOperation(given.sandbox, getAll, items, { fields });
}

describe.each([[false], [true]])('where SignalWire ignores the filter: %j', (isIgnored) => {
	it.each([
		['(310) 555', '310555', ['+13105550150']],
		['+1 212', '+1212', ['+12125550151']],
		['5550*5*', '5550*5*', ['+12125550151', '+13105550150']],
		['5559*', '5559*', []],
		['+1*0150', '+1*0150', ['+13105550150']],
		[555, '555', ['+12125550151', '+13105550150']],
	])('%j asks for %s and finds %j', async (value, sent, found) => {
		const { sandbox } = given;
		behave(sandbox, { ignoredFilters: isIgnored ? ['PhoneNumber'] : [] });
		phoneNumber.add(sandbox, 1, { phone_number: '+13105550150' });
		phoneNumber.add(sandbox, 1, { phone_number: '+12125550151' });
		// The sandbox takes * for one digit, the node for any number of them.
		const expected = value === '+1*0150' && !isIgnored ? [] : found;
		const { output, tickets } = await list(value);
		expect(output.map(({ json }) => json.phone_number)).toEqual([...expected, ...expected]);
		expect(tickets).toEqual([...expected.map(() => 'T0'), ...expected.map(() => 'T1')]);
		for (const { query } of sandbox.requests) {
			expect(Object.fromEntries(query)).toMatchObject({ PhoneNumber: sent });
		}
	});
});

it.each([['Support'], ['+'], ['*'], ['310 or 212'], ['1310.*'.repeat(9)], [['310']], [null]])(
	'refuses %j before anything is sent',
	async (value) => {
		const { error } = await list(value);
		expect(error?.message).toMatch(/^Phone Number (must be a phone number or a part|is empty)/);
		expect(given.sandbox.requests).toEqual([]);
	},
);

it('leaves the name to SignalWire', async () => {
	const { sandbox } = given;
	const [wanted] = phoneNumber.add(sandbox, 1, { friendly_name: 'Größe & <ok> +' });
	phoneNumber.add(sandbox, 2);
	const fields = { filters: { friendlyName: 'Größe & <ok> +' } };
	const { output, tickets } = await runOperation(sandbox, getAll, [{}, {}], { fields });
	expect(output.map(({ json }) => json.sid)).toEqual([wanted.sid, wanted.sid]);
	expect(tickets).toEqual(['T0', 'T1']);
});
