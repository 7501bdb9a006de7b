import type {
	ICredentialDataDecryptedObject,
	ICredentialsExpressionResolveValues,
} from 'n8n-workflow';
import { ALL_SCOPES } from '../../../sandbox/http/authorization';
import { TestCredentials } from '../../support/n8n/credentials';
import { givenRecordings, update } from '../../support/recordingUpdate';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();

afterEach(() => jest.restoreAllMocks());

const TOKENS = ['PTfirst', 'PTsecond', 'PTthird'];

/** As n8n resolves a token that is an expression, such as `{{ $json.token }}`. */
function resolveTokenByItem(data: ICredentialDataDecryptedObject) {
	jest
		.spyOn(TestCredentials.prototype, 'getDecrypted')
		.mockImplementation(async (...parameters: unknown[]) => {
			const { itemIndex } = parameters[6] as ICredentialsExpressionResolveValues;
			return { ...data, apiToken: TOKENS[itemIndex] };
		});
}

const tokenOf = (authorization = '') =>
	Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().split(':')[1];

it('each item has the credential that an expression gives for it', async () => {
	const { sandbox } = given;
	for (const token of TOKENS) sandbox.addToken(token, ALL_SCOPES);
	const recordings = givenRecordings(sandbox, TOKENS.length);
	resolveTokenByItem(sandbox.credentials);
	const { output, error } = await update(sandbox, recordings);
	expect(error).toBeUndefined();
	expect(output).toHaveLength(TOKENS.length);
	const tokens = recordings.map(({ sid }) => {
		const request = sandbox.requests.find(({ path }) => path.includes(sid));
		return tokenOf(request?.headers.authorization);
	});
	expect(tokens).toEqual(TOKENS);
});
