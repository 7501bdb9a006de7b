import { randomUUID } from 'node:crypto';

import { rfc2822 } from './dates';
import type { ObjectKind } from './kind';
import { accountPath } from './paths';

/** Compatibility API, conferences: the conference object. */
export interface Conference {
	sid: string;
	account_sid: string;
	date_created: string;
	date_updated: string;
	friendly_name: string;
	status: string;
	api_version: string;
	region: string;
	uri: string;
	subresource_uris: Record<string, string | null>;
}

export const CONFERENCE_STATUSES = ['init', 'in-progress', 'completed'];

/** A conference in progress for a minute, with whatever `given` says instead. */
function createConference(
	given: Partial<Conference> & { account_sid: string },
	now: number,
): Conference {
	const sid = (given.sid ?? randomUUID()).toLowerCase();
	const created = given.date_created ?? rfc2822(now - 60_000);
	const uri = `${accountPath(given.account_sid)}/Conferences/${sid}`;
	return {
		date_created: created,
		date_updated: created,
		friendly_name: 'My Conference Room',
		status: 'in-progress',
		api_version: '2010-04-01',
		region: 'us1',
		uri: `${uri}.json`,
		subresource_uris: {
			participants: `${uri}/Participants.json`,
			recordings: `${uri}/Recordings.json`,
		},
		...given,
		sid,
	};
}

export const conferenceKind = {
	name: 'Conference',
	list: 'conferences',
	parents: {},
	nullable: [],
	create: createConference,
} as const satisfies ObjectKind<Conference>;
