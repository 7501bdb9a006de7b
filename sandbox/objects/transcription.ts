import { randomUUID } from 'node:crypto';

import { rfc2822 } from './dates';
import type { ApiObject, ObjectKind } from './kind';
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

type Given = Partial<Transcription> & { recording_sid: string };

/** A completed transcription, with whatever `given` says instead. */
function createTranscription(
	given: Given & { account_sid: string },
	now: number,
	recording?: ApiObject & { duration?: number | string },
): Transcription {
	const sid = (given.sid ?? randomUUID()).toLowerCase();
	const created = given.date_created ?? rfc2822(now - 10_000);
	return {
		api_version: '2010-04-01',
		date_created: created,
		date_updated: created,
		duration: recording?.duration ?? 30,
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

export const transcriptionKind = {
	name: 'Transcription',
	list: 'transcriptions',
	parents: { recording_sid: 'recording' },
	nullable: ['price', 'transcription_text'],
	create: createTranscription,
	otherTyping: ({ duration, price }) => ({
		duration: String(duration),
		price: price === null ? null : Number(price),
		type: 'fast',
	}),
} as const satisfies ObjectKind<Transcription, Given>;
