import { SignalWireApi } from '../../credentials/SignalWireApi.credentials';

const { properties } = new SignalWireApi();

it.each(properties.map((property) => [property.displayName, property] as const))(
	'%s shows what to enter without a mouse over it',
	(_, { hint, placeholder, description }) => {
		expect(hint).toMatch(/^[A-Z].{20,}/);
		expect(placeholder).toMatch(/^e\.g\. /);
		expect(description).not.toBe(hint);
	},
);

it('names the scopes beside the token', () => {
	const token = properties.find(({ name }) => name === 'apiToken');
	for (const scope of ['Voice', 'Messaging', 'Numbers']) expect(token?.hint).toContain(scope);
});

it('says beside the Space URL what the codes mean that a test of a wrong address ends in', () => {
	const space = properties.find(({ name }) => name === 'spaceUrl');
	for (const code of ['ENOTFOUND', 'ECONNREFUSED', 'EPROTO']) expect(space?.hint).toContain(code);
});
