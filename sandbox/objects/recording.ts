import { randomUUID } from 'node:crypto';

import { rfc2822, secondsAfter, wholeSeconds } from './dates';
import { UNKNOWN_SOURCE, type ObjectKind } from './kind';
import { accountPath } from './paths';
import { isFinished } from './status';

/** Compatibility API, recordings: the recording object. */
export interface Recording {
	sid: string;
	account_sid: string;
	api_version: string;
	call_sid: string | null;
	conference_sid: string | null;
	channel: number | string;
	channels: number | string;
	date_created: string;
	date_updated: string;
	start_time: string | null;
	end_time: string | null;
	duration: number | string;
	price: number | string | null;
	price_unit: string;
	source: string;
	status: string;
	error_code: string | null;
	uri: string;
	subresource_uris: Record<string, string | null>;
	encryption_details: null;
	trim: string | null;
}

type Given = Partial<Recording> & ({ call_sid: string } | { conference_sid: string });

/**
 * A recording in progress for as long as its `duration` (default: 30 seconds), with whatever
 * `given` says instead.
 */
export function createRecording(
	given: Given & { account_sid: string },
	now = Date.now(),
): Recording {
	const { sid: givenSid, account_sid, call_sid = null, conference_sid = null, ...fields } = given;
	const sid = (givenSid ?? randomUUID()).toLowerCase();
	const duration = given.duration ?? 30;
	const latest = rfc2822(now - wholeSeconds(duration) * 1000);
	const start = given.start_time ?? given.date_created ?? latest;
	const status = given.status ?? 'in-progress';
	const uri = `${accountPath(account_sid)}/Recordings/${sid}`;
	return {
		sid,
		account_sid,
		api_version: '2010-04-01',
		call_sid: call_sid?.toLowerCase() ?? null,
		conference_sid: conference_sid?.toLowerCase() ?? null,
		channel: '1',
		channels: '1',
		date_created: start,
		date_updated: start,
		start_time: start,
		end_time: isFinished({ status }) ? secondsAfter(start, wholeSeconds(duration)) : null,
		duration,
		price: '-0.0025',
		price_unit: 'USD',
		source: call_sid === null ? 'Conference' : 'StartCallRecordingApi',
		status,
		error_code: null,
		uri: `${uri}.json`,
		subresource_uris: { transcriptions: `${uri}/Transcriptions.json` },
		encryption_details: null,
		trim: 'do-not-trim',
		...fields,
	};
}

export const recordingKind = {
	name: 'Recording',
	list: 'recordings',
	parents: { call_sid: 'call', conference_sid: 'conference' },
	nullable: [
		'call_sid',
		'conference_sid',
		'start_time',
		'end_time',
		'price',
		'error_code',
		'encryption_details',
		'trim',
	],
	create: createRecording,
	otherTyping: ({ duration, channel, channels, price }) => ({
		duration: String(duration),
		channel: Number(channel),
		channels: Number(channels),
		price: price === null ? null : Number(price),
		trim: null,
	}),
	unknown: { source: UNKNOWN_SOURCE },
} as const satisfies ObjectKind<Recording, Given>;
