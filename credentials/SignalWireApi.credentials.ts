import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { basicAuthorization } from '../nodes/SignalWire/transport/secrets';
import { spaceOf } from '../nodes/SignalWire/transport/space';

/** Apart from the others, because n8n's lint does not know that a key of this name is a secret. */
const signingKey: INodeProperties = {
	displayName: 'Signing Key',
	name: 'signingKey',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	placeholder: 'e.g. PSK_…',
	description: 'Proves that callbacks come from SignalWire; it is not the API Token',
	hint: 'Only SignalWire Trigger needs it. Copy it from API in the SignalWire dashboard.',
};

export class SignalWireApi implements ICredentialType {
	name = 'signalWireApi';

	displayName = 'SignalWire API';

	icon: Icon = {
		light: 'file:../nodes/SignalWire/signalWire.svg',
		dark: 'file:../nodes/SignalWire/signalWire.dark.svg',
	};

	documentationUrl = 'https://n8n-nodes-signalwire.example#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Space URL',
			name: 'spaceUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. example.signalwire.com',
			description: 'Where your Space lives; anything behind the host name is ignored',
			hint: 'The address that your browser shows when you are signed in to SignalWire. It is wrong if the test ends in ENOTFOUND, ECONNREFUSED or EPROTO.',
		},
		{
			displayName: 'Project ID',
			name: 'projectId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 720796a0-8ee9-4350-83bd-2d07a3121f1e',
			description: 'The project whose calls, messages and numbers you work with',
			hint: 'Copy it from API in the SignalWire dashboard, where the tokens are',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'e.g. PT…',
			description: 'The token is sent to the host of the Space URL only',
			hint: 'Make one under API in the SignalWire dashboard, with the scopes that you need: Voice for calls and recordings, Messaging for messages, Numbers for your phone numbers',
		},
		signingKey,
	];

	/**
	 * Signs a request with Basic authentication (Compatibility API, authorization). A function,
	 * because n8n would evaluate an expression again for each request.
	 *
	 * @throws {UserError} when the credential is not usable, or when the request is for a host other
	 * than the Space, which the token must never reach
	 */
	async authenticate(
		credential: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { origin } = spaceOf(credential);
		const { uri } = request as { uri?: string };
		const address = request.url || uri;
		if (!address) {
			throw new UserError('This version of the SignalWire node does not know the operation');
		}
		const target = new URL(address, request.baseURL ?? origin);
		if (target.origin !== origin) {
			throw new UserError(`This credential is for ${origin} only, not for ${target.origin}`);
		}
		return {
			...request,
			baseURL: request.baseURL ?? origin,
			headers: { ...request.headers, Authorization: basicAuthorization(credential) },
			sendCredentialsOnCrossOriginRedirect: false,
		};
	}

	/**
	 * Looks up a number that belongs to nobody: the only request that needs no scope, so that every
	 * valid token passes (REST API, authorization). Without carrier and caller name no carrier is
	 * asked, which is what is billed (REST API, phone numbers: look up); the price of the rest is not
	 * documented. A list would be free, and refuse a good token that lacks its scope. n8n sends one
	 * request, so which scopes a token has is left to the errors of the operations.
	 */
	test: ICredentialTestRequest = {
		request: {
			url: '/api/relay/rest/lookup/phone_number/+12025550123',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'SignalWire rejected the API token. Check Project ID and API Token.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'SignalWire does not let the API token do anything. Check it in the dashboard.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'SignalWire was not found at this Space URL.',
				},
			},
			...[301, 302, 303, 307, 308].map((value) => ({
				type: 'responseCode',
				properties: { value, message: 'The Space URL is not right: its host redirects elsewhere.' },
			})),
			{
				type: 'responseSuccessBody',
				properties: {
					key: 'e164',
					value: undefined,
					message: 'The host behind the Space URL does not answer as SignalWire does.',
				},
			},
			// n8n reads rules of both kinds in one list; its type names lists of one kind only.
		] as ICredentialTestRequest['rules'],
	};
}
