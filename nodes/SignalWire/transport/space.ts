import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { secretsOf } from './secrets';
import { isEmptyValue } from '../input/describeValue';
import { parseSid } from '../input/sid';
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
		projectId: parseSid(credential.projectId, 'The Project ID of the SignalWire credential'),
		secrets: secretsOf(credential),
	};
}
