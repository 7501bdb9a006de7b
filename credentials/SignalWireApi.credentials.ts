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
	description:
		'Only SignalWire Trigger needs it, to check that callbacks come from SignalWire. In the dashboard under API; it is not the API Token.',
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
			description: 'The address of your Space, as the browser shows it when you are signed in',
		},
		{
			displayName: 'Project ID',
			name: 'projectId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 720796a0-8ee9-4350-83bd-2d07a3121f1e',
			description: 'In the dashboard under API, beside the token',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'A token with the Voice scope, made in the dashboard under API',
		},
		signingKey,
	];

	/**
	 * Signs a request with Basic authentication (Compatibility API, authorization). A function,
	 * because n8n would evaluate an expression anew for each request.
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

	test: ICredentialTestRequest = {
		request: {
			url: '=/api/laml/2010-04-01/Accounts/{{ encodeURIComponent($credentials.projectId.trim()) }}/Recordings.json',
			qs: { PageSize: 1 },
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'SignalWire rejected the API token. Check Project ID and API Token, and that the token has the Voice scope.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'The API token lacks the Voice scope.',
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
					key: 'recordings',
					value: undefined,
					message: 'The host behind the Space URL does not answer as SignalWire does.',
				},
			},
			// n8n reads rules of both kinds in one list; its type names lists of one kind only.
		] as ICredentialTestRequest['rules'],
	};
}
