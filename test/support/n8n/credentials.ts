import type {
	ICredentialDataDecryptedObject,
	ICredentials,
	IHttpRequestOptions,
	INodeCredentialsDetails,
	INodeProperties,
} from 'n8n-workflow';
import { ICredentialsHelper, UserError } from 'n8n-workflow';
import { SignalWireApi } from '../../../credentials/SignalWireApi.credentials';

const signalWireApi = new SignalWireApi();

/** The id of a credential that somebody deleted. */
export const GONE = 'gone';

/** Gives the engine one decrypted credential, and signs requests as n8n does. */
export class TestCredentials extends ICredentialsHelper {
	constructor(private readonly data: ICredentialDataDecryptedObject) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return await signalWireApi.authenticate(credentials, request);
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getDecrypted(
		_additionalData?: unknown,
		credential?: INodeCredentialsDetails,
	): Promise<ICredentialDataDecryptedObject> {
		if (credential?.id === GONE) {
			throw new UserError(`Credential with ID "${GONE}" does not exist for type "signalWireApi".`);
		}
		return { ...this.data };
	}

	getCredentialsProperties(): INodeProperties[] {
		return signalWireApi.properties;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('The engine asks for decrypted credentials only');
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}
}
