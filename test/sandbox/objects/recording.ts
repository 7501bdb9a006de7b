import { randomUUID } from 'node:crypto';

import { rfc2822 } from './dates';
import { accountPath } from './paths';

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

/** A recording in progress for half a minute, with whatever `given` says instead. */
export function createRecording(
	given: Partial<Recording> & { account_sid: string; call_sid: string },
): Recording {
	const { sid: givenSid, account_sid, call_sid, ...fields } = given;
	const sid = (givenSid ?? randomUUID()).toLowerCase();
	const start = given.start_time ?? rfc2822(Date.now() - 30_000);
	const uri = `${accountPath(account_sid)}/Recordings/${sid}`;
	return {
		sid,
		account_sid,
		api_version: '2010-04-01',
		call_sid: call_sid.toLowerCase(),
		conference_sid: null,
		channel: '1',
		channels: '1',
		date_created: start,
		date_updated: start,
		start_time: start,
		end_time: null,
		duration: 30,
		price: '-0.0025',
		price_unit: 'USD',
		source: 'StartCallRecordingApi',
		status: 'in-progress',
		error_code: null,
		uri: `${uri}.json`,
		subresource_uris: { transcriptions: `${uri}/Transcriptions.json` },
		encryption_details: null,
		trim: 'do-not-trim',
		...fields,
	};
}
