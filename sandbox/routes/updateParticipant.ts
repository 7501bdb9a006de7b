import { ApiError } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { boolean, httpMethod, httpUrl, sid, type Values } from '../http/parameters';
import type { Participant } from '../objects';
import { participantKey } from '../objects/participant';
import type { SandboxState } from '../state';
import { findParticipant, PARTICIPANT_PATH } from './participant';
import { updatedAnswer } from './updatedAnswer';

const BAD_CONFERENCE_ATTRIBUTES = 16002;

export const updateParticipant: Endpoint = {
	method: 'POST',
	path: PARTICIPANT_PATH,
	scope: 'calling',
	parameters: {
		Hold: boolean,
		HoldUrl: httpUrl,
		HoldMethod: httpMethod,
		Muted: boolean,
		Coaching: boolean,
		CallSidToCoach: sid,
		AnnounceUrl: httpUrl,
		AnnounceMethod: httpMethod,
		WaitUrl: httpUrl,
		WaitMethod: httpMethod,
	},
	answer(request, state) {
		const participant = findParticipant(request, state);
		const change = changeTo(participant, request.values, state);
		return updatedAnswer('participant', participant, change, request, state);
	},
};

function changeTo(
	participant: Participant,
	values: Values,
	{ participants }: SandboxState,
): Partial<Participant> {
	const { conference_sid } = participant;
	const { hold, muted } = participant;
	const coached = values.CallSidToCoach?.toLowerCase() ?? participant.call_sid_to_coach;
	const coaching = asBoolean(values.Coaching, participant.coaching);
	if (coaching && !coached) {
		throw new ApiError(400, BAD_CONFERENCE_ATTRIBUTES, 'CallSidToCoach is needed with Coaching');
	}
	if (coached && !participants.has(participantKey({ conference_sid, call_sid: coached }))) {
		throw new ApiError(400, BAD_CONFERENCE_ATTRIBUTES, 'CallSidToCoach: not in the conference');
	}
	return {
		hold: asBoolean(values.Hold, hold),
		muted: asBoolean(values.Muted, muted),
		coaching,
		call_sid_to_coach: coaching ? coached : null,
	};
}

function asBoolean(value: string | undefined, current: boolean): boolean {
	return value === undefined ? current : value === 'true';
}
