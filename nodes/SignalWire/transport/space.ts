import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { secretsOf } from './secrets';
import { isEmptyValue } from '../input/describeValue';
import { parseSid } from '../input/sid';
import { spaceOrigin } from './spaceUrl';

const API_PATH = '/api/laml/2010-04-01';

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

/** The names in the braces of a path such as `/Calls/{callSid}`. */
export function sidNamesIn(template: string): string[] {
	return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
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
