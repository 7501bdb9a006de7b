import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { parseSid } from './sid';
import { spaceOrigin } from './spaceUrl';

const API_PATH = '/api/laml/2010-04-01';

/** The Space that a credential opens. */
export interface Space {
	/** Such as `https://example.signalwire.com`. */
	origin: string;
	/** Also the Account SID, unless a subproject's is given. */
	projectId: string;
}

/**
 * @param credential a decrypted credential of the type `signalWireApi`
 * @throws {UserError} when its Space URL or its Project ID is not usable
 */
export function spaceOf(credential: ICredentialDataDecryptedObject): Space {
	return {
		origin: spaceOrigin(credential.spaceUrl),
		projectId: parseSid(credential.projectId, 'The Project ID of the SignalWire credential'),
	};
}

/**
 * The path of a resource of an account (Compatibility API, base URL).
 *
 * @param template path below the account with the names of SIDs in braces, such as
 * `/Calls/{callSid}`
 * @param sids a checked SID for each name
 */
export function accountPath(
	accountSid: string,
	template: string,
	sids: Record<string, string> = {},
): string {
	const path = template.replace(/\{(\w+)\}/g, (_, name: string) => sids[name]);
	return `${API_PATH}/Accounts/${accountSid}${path}`;
}

/** The `Authorization` header of a credential: Basic, with the Project ID as the user name. */
export function basicAuthorization(credential: ICredentialDataDecryptedObject): string {
	const user = String(credential.projectId ?? '').trim();
	const password = String(credential.apiToken ?? '').trim();
	return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Every text by which somebody could act as the owner of the credential. */
export function secretsOf(credential: ICredentialDataDecryptedObject): string[] {
	const written = [credential.apiToken, credential.signingKey]
		.filter((secret) => typeof secret === 'string')
		.flatMap((secret) => [secret.trim(), encodeURIComponent(secret.trim())]);
	return [...written, basicAuthorization(credential).replace('Basic ', '')];
}
