import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { SignalWireApi } from '../../credentials/SignalWireApi.credentials';

const PROJECT_ID = '720796a0-8ee9-4350-83bd-2d07a3121f1e';
const TOKEN = 'PTa1b2c3';
const SPACE = 'https://example.signalwire.com';
const RECORDINGS = `/api/laml/2010-04-01/Accounts/${PROJECT_ID}/Recordings.json`;
/** `printf '%s' <project>:<token> | base64` */
const SIGNED = 'Basic NzIwNzk2YTAtOGVlOS00MzUwLTgzYmQtMmQwN2EzMTIxZjFlOlBUYTFiMmMz';

const credential = { spaceUrl: 'example', projectId: PROJECT_ID, apiToken: TOKEN };

async function sign(
	request: Partial<IHttpRequestOptions> & { uri?: string },
	changes: ICredentialDataDecryptedObject = {},
) {
	return await new SignalWireApi().authenticate(
		{ ...credential, ...changes },
		request as IHttpRequestOptions,
	);
}

async function refusalOf(signing: Promise<unknown>): Promise<Error & { description?: string }> {
	return await signing.then(
		() => {
			throw new Error('The request was signed');
		},
		(error: Error) => error,
	);
}

describe('a signed request', () => {
	it('has the Basic header of Project ID and API token', async () => {
		const { headers } = await sign({ url: RECORDINGS });
		expect(headers).toEqual({ Authorization: SIGNED });
	});

	it('has the header of any token, as Base64 of UTF-8', async () => {
		const { headers } = await sign({ url: RECORDINGS }, { apiToken: 'PT??>~~:ü€' });
		expect(headers!.Authorization).toBe(
			'Basic NzIwNzk2YTAtOGVlOS00MzUwLTgzYmQtMmQwN2EzMTIxZjFlOlBUPz8+fn46w7zigqw=',
		);
	});

	it.each([[' '], ['\n'], ['\t'], ['\u00a0']])('does not have the blanks %j', async (blank) => {
		const { headers, baseURL } = await sign(
			{ url: RECORDINGS },
			{
				spaceUrl: `${blank}example${blank}`,
				projectId: `${blank}${PROJECT_ID}${blank}`,
				apiToken: `${blank}${TOKEN}${blank}`,
			},
		);
		expect(headers!.Authorization).toBe(SIGNED);
		expect(baseURL).toBe(SPACE);
	});

	it('keeps everything else', async () => {
		const request: IHttpRequestOptions = {
			url: RECORDINGS,
			method: 'POST',
			headers: { Accept: 'application/json', Authorization: 'Bearer x' },
			qs: { PageSize: 1 },
			body: 'Status=paused',
			disableFollowRedirect: true,
		};
		const before = structuredClone(request);
		expect(await sign(request)).toEqual({
			...request,
			baseURL: SPACE,
			headers: { Accept: 'application/json', Authorization: SIGNED },
			sendCredentialsOnCrossOriginRedirect: false,
		});
		expect(request).toEqual(before);
	});

	it('is for the Space where its URL has no host', async () => {
		const { baseURL, url } = await sign({ url: RECORDINGS });
		expect([baseURL, url]).toEqual([SPACE, RECORDINGS]);
	});

	it.each([
		[{ url: `${SPACE}${RECORDINGS}` }],
		[{ url: `HTTPS://EXAMPLE.signalwire.com:443${RECORDINGS}` }],
		[{ uri: `${SPACE}${RECORDINGS}` }],
		[{ url: RECORDINGS, baseURL: SPACE }],
		[{ url: '/Recordings.json', baseURL: `${SPACE}/api/laml/2010-04-01` }],
	])('may name the Space itself: %j', async (request) => {
		const { headers } = await sign(request);
		expect(headers!.Authorization).toBe(SIGNED);
	});

	it('leaves the token behind when it is redirected to another origin', async () => {
		const asked = { url: RECORDINGS, sendCredentialsOnCrossOriginRedirect: true };
		expect((await sign(asked)).sendCredentialsOnCrossOriginRedirect).toBe(false);
	});
});

describe('a request that is not signed', () => {
	it.each([
		[{ url: 'https://evil.example/api' }],
		[{ uri: 'https://evil.example/api' }],
		[{ url: 'https://evil.example/api', baseURL: SPACE }],
		[{ url: '/api', baseURL: 'https://evil.example' }],
		[{ url: '//evil.example/api' }],
		[{ url: '/\\evil.example/api' }],
		[{ url: '\t//evil.example/api' }],
		[{ url: `${SPACE}.evil.example/api` }],
		[{ url: `${SPACE}@evil.example/api` }],
		[{ url: 'https://evil.example\\@example.signalwire.com/api' }],
		[{ url: 'https://other.signalwire.com/api' }],
		[{ url: `${SPACE}:8443/api` }],
		[{ url: 'http://example.signalwire.com/api' }],
		[{ url: 'javascript:alert(1)' }],
		[{ url: 'data:text/html,x' }],
	])('is for another origin: %j', async (request) => {
		const { message } = await refusalOf(sign(request));
		expect(message).toMatch(/^This credential is for https:\/\/example\.signalwire\.com only, not/);
		expect(message).not.toContain(TOKEN);
	});

	it.each([
		['API token', { apiToken: '' }, /API Token .* is empty/],
		['API token', { apiToken: '  ' }, /API Token .* is empty/],
		['API token', { apiToken: undefined }, /API Token .* is empty/],
		['API token', { apiToken: null }, /API Token .* is empty/],
		['Space URL', { spaceUrl: '' }, /Space URL .* is empty/],
		['Space URL', { spaceUrl: undefined }, /Space URL .* is empty/],
		['Space URL', { spaceUrl: 'http://example' }, /Space URL .* must start with https:\/\//],
		['Space URL', { spaceUrl: `https://x:${TOKEN}@example` }, /Space URL .* user name/],
		['Project ID', { projectId: '' }, /^The Project ID .* is empty$/],
		['Project ID', { projectId: '../Calls' }, /Project ID .* must be the UUID .* "\.\.\/Calls"/],
		['Project ID', { projectId: `${PROJECT_ID}:x` }, /Project ID .* must be the UUID/],
	])('lacks a usable %s: %j', async (_field, changes, reason) => {
		const signing = sign({ url: RECORDINGS }, changes as ICredentialDataDecryptedObject);
		const refusal = await refusalOf(signing);
		expect(refusal).toBeInstanceOf(UserError);
		expect(refusal.message).toMatch(reason);
		expect(`${refusal.message} ${refusal.description}`).not.toContain(TOKEN);
	});
});

it('hides what is secret in the editor', () => {
	const hidden = new SignalWireApi().properties.filter(({ typeOptions }) => typeOptions?.password);
	expect(hidden.map(({ name }) => name)).toEqual(['apiToken', 'signingKey']);
});
