import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startSandbox } from '../../sandbox';
import { testCredential } from '../support/n8n/credentialTester';
import { behave, useSandbox } from '../support/sandbox';

const given = useSandbox();

async function test(changes: ICredentialDataDecryptedObject = {}) {
	return await testCredential({ ...given.sandbox.credentials, ...changes });
}

it('passes for the right credential, with one small request', async () => {
	const { sandbox } = given;
	expect(await test()).toEqual({ status: 'OK', message: 'Connection successful!' });
	expect(sandbox.requests).toMatchObject([
		{
			method: 'GET',
			target: '/api/relay/rest/lookup/phone_number/+12025550123',
			body: '',
			status: 200,
		},
	]);
});

it('passes for a credential with blanks around its values', async () => {
	const { origin, projectId, apiToken } = given.sandbox;
	const pasted = {
		spaceUrl: ` ${origin}/ `,
		projectId: ` ${projectId}`,
		apiToken: `${apiToken}\n`,
	};
	expect(await test(pasted)).toMatchObject({ status: 'OK' });
});

it.each([
	['a wrong token', () => ({ apiToken: 'PTwrong' })],
	["another project's ID", () => ({ projectId: randomUUID() })],
])('names what to check for %s', async (_mistake, changes) => {
	expect(await test(changes())).toEqual({
		status: 'Error',
		message: expect.stringMatching(/rejected the API token.*Project ID.*API Token/),
	});
});

describe.each([[401 as const], [403 as const]])('where a missing scope is a %i', (missingScope) => {
	it.each([
		[['calling']],
		[['messaging']],
		[['numbers']],
		[['calling', 'messaging', 'numbers']],
		[['fax']],
		[[]],
	])('passes for a token with the scopes %j', async (scopes) => {
		const { sandbox } = given;
		behave(sandbox, { missingScope });
		sandbox.addToken('PTscoped', scopes);
		expect(await test({ apiToken: 'PTscoped' })).toMatchObject({ status: 'OK' });
	});
});

it('asks no carrier, which is what is billed', async () => {
	await test();
	expect(given.sandbox.requests.map(({ query }) => query)).toEqual([[]]);
});

it('says so when a token may do nothing at all', async () => {
	given.sandbox.faults.add({ fault: { kind: 'status', status: 403, shape: 'nativeError' } });
	expect(await test()).toEqual({
		status: 'Error',
		message: expect.stringMatching(/^SignalWire does not let the API token do anything/),
	});
});

it.each([
	['a page', { kind: 'html' as const }],
	['an empty answer', { kind: 'empty' as const }],
	['half an answer', { kind: 'truncated' as const }],
	['other JSON', { kind: 'body' as const, body: '{"calls":[]}' }],
	['JSON that is no object', { kind: 'body' as const, body: 'null' }],
	['no such page', { kind: 'status' as const, status: 404, shape: 'html' as const }],
])('names the Space URL where another host answers: %s', async (_answer, fault) => {
	given.sandbox.faults.add({ fault });
	expect(await test()).toEqual({
		status: 'Error',
		message: expect.stringContaining('Space URL'),
	});
});

describe('a redirect to another host', () => {
	it.each([[301], [302], [303], [307], [308]])(
		'is not followed, and the Space URL named: %i',
		async (status) => {
			const other = await startSandbox();
			const location = `${other.origin}/api`;
			given.sandbox.faults.add({ fault: { kind: 'redirect', status, location } });
			const result = await test().finally(async () => await other.close());
			expect(other.requests).toEqual([]);
			expect(result).toEqual({
				status: 'Error',
				message: expect.stringContaining('Space URL'),
			});
		},
	);
});

it.each([
	[{ spaceUrl: '' }, /^The Space URL .* is empty$/],
	[{ spaceUrl: 'exam ple' }, /^The Space URL .* contains a space$/],
	[{ spaceUrl: 'https://' }, /^The Space URL .* has no host name$/],
	[{ spaceUrl: 'http://example' }, /^The Space URL .* must start with https:\/\/, because/],
	[{ spaceUrl: 'https://user:secret@example' }, /^The Space URL .* must not contain a user name/],
	[{ projectId: '' }, /^The Project ID .* is empty$/],
	[{ projectId: '../Calls' }, /^The Project ID .* must be the UUID .* but got "\.\.\/Calls"$/],
	[{ apiToken: ' ' }, /^The API Token .* is empty$/],
])('says what is wrong with %j, without a request', async (changes, reason) => {
	const result = await test(changes);
	expect(result).toEqual({ status: 'Error', message: expect.stringMatching(reason) });
	expect(result.message).not.toContain('secret');
	expect(given.sandbox.requests).toEqual([]);
});

it.each([[400], [401], [403], [500], [503]])(
	'never shows the token, which a %i repeats',
	async (status) => {
		const { apiToken } = given.sandbox;
		given.sandbox.faults.add({ fault: { kind: 'status', status, message: `No: ${apiToken}` } });
		const result = await test();
		expect(result.status).toBe('Error');
		expect(result.message).not.toContain(apiToken);
	},
);
