import type { ApiRequest } from '../http/endpoint';
import type { SandboxState } from '../state';
import { find } from './find';

/**
 * What belongs to the conference of the path.
 *
 * @throws ApiError 404 when the account has no such conference
 */
export function inConference({ accountSid, sids }: ApiRequest, state: SandboxState) {
	const { sid } = find(state, 'conference', accountSid, sids.ConferenceSid);
	return ({ conference_sid }: { conference_sid: string | null }) => conference_sid === sid;
}
