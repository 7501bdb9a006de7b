import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** A shorter one would be found in any text. */
const SHORTEST_SECRET = 4;

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
	const basic = basicAuthorization(credential).replace('Basic ', '');
	return [...written, basic].filter((secret) => secret.length >= SHORTEST_SECRET);
}

/** Whatever a text repeats, such as what SignalWire says about a request. */
export function withoutSecrets(text: string, secrets: string[]): string {
	return secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);
}
