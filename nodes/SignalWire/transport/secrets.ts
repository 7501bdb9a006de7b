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
	const basic = basicAuthorization(credential).replace('Basic ', '');
	const written = [credential.apiToken, credential.signingKey]
		.filter((secret) => typeof secret === 'string')
		.map((secret) => secret.trim());
	const encoded = written.map((secret) => Buffer.from(secret).toString('base64'));
	return [basic, ...written, ...encoded, ...written.map(encodeURIComponent)]
		.map((secret) => secret.replace(/=+$/, ''))
		.filter((secret) => secret.length >= SHORTEST_SECRET);
}

/** Whatever a text repeats, such as what SignalWire says about a request. */
export function withoutSecrets(text: string, secrets: string[]): string {
	return secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);
}

/** The body of a response without secrets; the same object where it has none, as it always should. */
export function bodyWithoutSecrets(body: unknown, secrets: string[]): unknown {
	if (typeof body === 'string') return withoutSecrets(body, secrets);
	const text = JSON.stringify(body) ?? '';
	if (!secrets.some((secret) => text.includes(secret))) return body;
	return JSON.parse(withoutSecrets(text, secrets));
}
