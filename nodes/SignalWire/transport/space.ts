import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { secretsOf } from './secrets';
import { isEmptyValue } from '../input/describeValue';
import { inputError } from '../input/inputError';
import { isSid } from '../input/sid';
import { spaceOrigin } from './spaceUrl';

/** The Space that a credential opens. */
export interface Space {
	/** Such as `https://example.signalwire.com`. */
	origin: string;
	/** Also the Account SID, unless a subproject's is given. */
	projectId: string;
	/** Texts that nothing may show. */
	secrets: string[];
}

function parseProjectId(value: unknown): string {
	const id = typeof value === 'string' ? value.trim() : value;
	if (isSid(id)) return id;
	const field = 'The Project ID of the SignalWire credential';
	throw inputError(value, field, 'the UUID under API in the dashboard', 'Copy it from there.');
}

/**
 * @param credential a decrypted credential of the type `signalWireApi`
 * @throws {UserError} when its Space URL, Project ID or API Token is not usable
 */
export function spaceOf(credential: ICredentialDataDecryptedObject): Space {
	for (const [name, value] of [
		['API Token', credential.apiToken],
		['Project ID', credential.projectId],
	]) {
		if (isEmptyValue(value)) {
			throw new UserError(`The ${name} of the SignalWire credential is empty`);
		}
	}
	return {
		origin: spaceOrigin(credential.spaceUrl),
		projectId: parseProjectId(credential.projectId),
		secrets: secretsOf(credential),
	};
}
