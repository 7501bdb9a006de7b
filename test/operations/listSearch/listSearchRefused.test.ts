import { randomUUID } from 'node:crypto';
import type { ICredentialDataDecryptedObject, NodeApiError } from 'n8n-workflow';
import { searchList, shownOf, type Search } from '../../support/n8n/searchList';
import { byId } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

async function search(search: Partial<Search> = {}) {
	const { credentials } = given.sandbox;
	return await searchList({ method: 'searchCalls', credentials, ...search });
}

async function refusalOf(changes: ICredentialDataDecryptedObject = {}): Promise<NodeApiError> {
	return await search({ credentials: { ...given.sandbox.credentials, ...changes } }).then(
		() => {
			throw new Error('The search succeeded');
		},
		(error: NodeApiError) => error,
	);
}

/** All that an error could show, or a log of it. */
const everythingIn = (error: Error) =>
	`${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;

describe('the account', () => {
	it("is the subproject's when its SID is given", async () => {
		const { sandbox } = given;
		const accountSid = randomUUID();
		sandbox.addSubproject(accountSid);
		const call = sandbox.addCall({ account_sid: accountSid });
		const recording = sandbox.addRecording({ call_sid: call.sid });
		sandbox.addCall();

		const parameters = { accountSid: ` ${accountSid} ` };
		expect((await search({ parameters })).results).toMatchObject([{ value: call.sid }]);
		const { results } = await search({
			method: 'searchRecordings',
			parameters: { ...parameters, callSid: byId(call.sid) as never },
		});
		expect(results).toMatchObject([{ value: recording.sid }]);
		expect(sandbox.requests.map(({ path }) => path)).toEqual([
			`/api/laml/2010-04-01/Accounts/${accountSid}/Calls`,
			`/api/laml/2010-04-01/Accounts/${accountSid}/Recordings`,
		]);
	});

	it.each([[undefined], [''], ['  ']])("is the credential's project for %j", async (accountSid) => {
		const call = given.sandbox.addCall();
		const { results } = await search({ parameters: { accountSid } as never });
		expect(results).toMatchObject([{ value: call.sid }]);
	});

	it('is refused when it is no SID, without a request', async () => {
		const refused = search({ parameters: { accountSid: '../..' } });
		expect(await refused.catch(shownOf)).toMatch(
			/^A value .* cannot be used Account SID must be a SID .* but got "\.\.\/\.\."/,
		);
		expect(given.sandbox.requests).toEqual([]);
	});
});

describe('the credential', () => {
	it('is named with what to check when the token is wrong', async () => {
		const refused = await refusalOf({ apiToken: 'PTwrong' });
		expect(refused.message).toBe('SignalWire rejected the API token');
		expect(refused.description).toMatch(/^Check the Project ID and/);
		// By this, the editor shows a link to the credential.
		expect(refused.httpCode).toBe('401');
	});

	it.each([
		[{ spaceUrl: 'http://example' }, /^The Space URL .* must start with https:\/\//],
		[{ spaceUrl: '' }, /^The Space URL .* is empty/],
		[{ projectId: 'x' }, /The Project ID .* must be the UUID .* but got "x"/],
		[{ apiToken: '' }, /The API Token of the SignalWire credential is empty/],
	])('is refused when it is %j, without a request', async (changes, reason) => {
		expect(shownOf(await refusalOf(changes))).toMatch(reason);
		expect(given.sandbox.requests).toEqual([]);
	});

	it.each([['wrong'], ['right, but the answer repeats it']])(
		'is in no part of an error when the token is %s',
		async (which) => {
			const isRight = which.startsWith('right');
			const apiToken = isRight ? given.sandbox.apiToken : 'PTwrong0123456789';
			const message = `There is no token ${apiToken}`;
			if (isRight) given.sandbox.faults.add({ fault: { kind: 'status', status: 401, message } });
			const everything = everythingIn(await refusalOf({ apiToken }));
			const { projectId } = given.sandbox;
			expect(everything).toContain('rejected the API token');
			expect(everything).not.toContain(apiToken);
			expect(everything).not.toContain(Buffer.from(`${projectId}:${apiToken}`).toString('base64'));
		},
	);
});

it.each([
	['a page', { kind: 'html' as const }, /not a list of live calls Check the Space URL/],
	['nothing', { kind: 'empty' as const }, /not a list of live calls Check the Space URL/],
	[
		'a redirect',
		{ kind: 'redirect' as const, status: 302, location: 'http://127.0.0.1:9/' },
		/redirect, which is not followed Check the Space URL/,
	],
])('says what to check when the answer is %s', async (_answer, fault, reason) => {
	given.sandbox.faults.add({ fault });
	expect(shownOf(await refusalOf())).toMatch(reason);
	expect(given.sandbox.requests).toHaveLength(1);
});

it('names the host, and what to check, when nothing listens there', async () => {
	const { message, description } = await refusalOf({ spaceUrl: 'http://127.0.0.1:9' });
	expect(message).toBe('SignalWire cannot be reached');
	expect(description).toMatch(/127\.0\.0\.1:9 refused the connection\. Check the Space URL/);
});
