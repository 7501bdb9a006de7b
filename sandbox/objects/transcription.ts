import { randomUUID } from 'node:crypto';

import { rfc2822 } from './dates';
import { accountPath } from './paths';

/** Compatibility API, transcriptions: the transcription object. */
export interface Transcription {
	sid: string;
	account_sid: string;
	api_version: string;
	recording_sid: string;
	date_created: string;
	date_updated: string;
	duration: number | string;
	price: number | string | null;
	price_unit: string;
	status: string;
	transcription_text: string | null;
	type: string;
	uri: string;
}

/** A completed transcription, with whatever `given` says instead. */
export function createTranscription(
	given: Partial<Transcription> & { account_sid: string; recording_sid: string },
	now = Date.now(),
): Transcription {
	const sid = (given.sid ?? randomUUID()).toLowerCase();
	const created = given.date_created ?? rfc2822(now - 10_000);
	return {
		api_version: '2010-04-01',
		date_created: created,
		date_updated: created,
		duration: 30,
		price: '-0.00025',
		price_unit: 'USD',
		status: 'completed',
		transcription_text: 'Hello, I would like to pay my bill.',
		type: '',
		uri: `${accountPath(given.account_sid)}/Transcriptions/${sid}.json`,
		...given,
		sid,
		recording_sid: given.recording_sid.toLowerCase(),
	};
}
