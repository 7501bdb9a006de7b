import { rfc2822 } from './dates';
import type { ObjectKind } from './kind';
import { accountPath } from './paths';

/** Compatibility API, conferences: the participant object, which has no SID of its own. */
export interface Participant {
	account_sid: string;
	call_sid: string;
	call_sid_to_coach: string | null;
	coaching: boolean;
	conference_sid: string;
	date_created: string;
	date_updated: string;
	status: string;
	muted: boolean;
	hold: boolean;
	start_conference_on_enter: boolean;
	end_conference_on_exit: boolean;
	uri: string;
}

type Sids = Pick<Participant, 'call_sid' | 'conference_sid'>;

export function participantKey({ conference_sid, call_sid }: Sids): string {
	return `${conference_sid}/${call_sid}`;
}

/** Somebody who came into a conference half a minute ago, with whatever `given` says instead. */
function createParticipant(
	given: Partial<Participant> & Sids & { account_sid: string },
	now: number,
): Participant {
	const conference_sid = given.conference_sid.toLowerCase();
	const call_sid = given.call_sid.toLowerCase();
	const created = given.date_created ?? rfc2822(now - 30_000);
	const conference = `${accountPath(given.account_sid)}/Conferences/${conference_sid}`;
	return {
		call_sid_to_coach: null,
		coaching: false,
		date_created: created,
		date_updated: created,
		status: 'in-progress',
		muted: false,
		hold: false,
		start_conference_on_enter: true,
		end_conference_on_exit: false,
		uri: `${conference}/Participants/${call_sid}.json`,
		...given,
		call_sid,
		conference_sid,
	};
}

export const participantKind = {
	name: 'Participant',
	list: 'participants',
	parents: { conference_sid: 'conference', call_sid: 'call' },
	nullable: ['call_sid_to_coach'],
	create: createParticipant,
	key: participantKey,
} as const satisfies ObjectKind<Participant, Partial<Participant> & Sids>;
