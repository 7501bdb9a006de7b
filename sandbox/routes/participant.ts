import type { ApiRequest } from '../http/endpoint';
import { notFound } from '../http/apiError';
import type { Participant } from '../objects';
import { participantKey } from '../objects/participant';
import type { SandboxState } from '../state';
import { find } from './find';

export const PARTICIPANT_PATH = '/Conferences/:ConferenceSid/Participants/:CallSid';

/** @throws ApiError 404 when there is no such conference, or the call is not in it */
export function findParticipant(
	{ accountSid, sids }: ApiRequest,
	state: SandboxState,
): Participant {
	const { sid } = find(state, 'conference', accountSid, sids.ConferenceSid);
	const key = participantKey({ conference_sid: sid, call_sid: sids.CallSid });
	const participant = state.participants.get(key);
	if (!participant) throw notFound(`Call ${sids.CallSid} is not in conference ${sid}`);
	return participant;
}
