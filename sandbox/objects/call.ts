import { randomUUID } from 'node:crypto';

import { rfc2822, secondsAfter, wholeSeconds } from './dates';
import type { ObjectKind } from './kind';
import { fictionalNumber, nationalFormat } from './numbers';
import { accountPath } from './paths';

/** Compatibility API, calls: the call object. */
export interface Call {
	sid: string;
	account_sid: string;
	parent_call_sid: string | null;
	phone_number_sid: string | null;
	date_created: string;
	date_updated: string;
	start_time: string | null;
	end_time: string | null;
	to: string;
	from: string;
	formatted_to: string;
	to_formatted: string;
	formatted_from: string;
	from_formatted: string;
	status: string;
	duration: number | string;
	price: number | string | null;
	price_unit: string;
	api_version: string;
	direction: string;
	answered_by: string | null;
	forwarded_from: string | null;
	caller_name: string | null;
	annotation: string | null;
	group_sid: string | null;
	uri: string;
	subresource_uris: Record<string, string | null>;
	audio_in_mos: number | null;
	audio_rtt_avg: number | null;
	audio_rtt_min: number | null;
	audio_rtt_max: number | null;
	audio_out_jitter_min: number | null;
	audio_out_jitter_max: number | null;
	audio_out_jitter_avg: number | null;
	audio_out_lost: number | null;
	sip_result_code: string | null;
}

/** The statuses of a call that has ended. */
const FINAL_STATUSES = ['canceled', 'completed', 'busy', 'failed', 'no-answer'];

export const CALL_STATUSES = ['queued', 'ringing', 'in-progress', ...FINAL_STATUSES];

/** Whether a call can still be answered, and so be canceled. */
export function isWaiting(call: Call): boolean {
	return call.status === 'queued' || call.status === 'ringing';
}

/** Recording works only while people talk (Compatibility API, error 21220). */
export function isLive(call: Call): boolean {
	return call.status === 'in-progress';
}

/** A live call that started a minute ago, with whatever `given` says instead. */
function createCall(given: Partial<Call> & { account_sid: string }, now: number): Call {
	const { sid: givenSid, account_sid, ...fields } = given;
	const sid = (givenSid ?? randomUUID()).toLowerCase();
	const from = given.from ?? fictionalNumber();
	const to = given.to ?? fictionalNumber();
	const start = given.start_time ?? given.date_created ?? rfc2822(now - 60_000);
	const duration = given.duration ?? 60;
	const isOver = FINAL_STATUSES.includes(given.status ?? '');
	const uri = `${accountPath(account_sid)}/Calls/${sid}`;
	return {
		sid,
		account_sid,
		parent_call_sid: null,
		phone_number_sid: null,
		date_created: start,
		date_updated: start,
		start_time: start,
		end_time: isOver ? secondsAfter(start, wholeSeconds(duration)) : null,
		to,
		from,
		formatted_to: nationalFormat(to),
		to_formatted: nationalFormat(to),
		formatted_from: nationalFormat(from),
		from_formatted: nationalFormat(from),
		status: 'in-progress',
		duration,
		price: null,
		price_unit: 'USD',
		api_version: '2010-04-01',
		direction: 'inbound',
		answered_by: null,
		forwarded_from: null,
		caller_name: null,
		annotation: null,
		group_sid: null,
		uri: `${uri}.json`,
		subresource_uris: { notifications: null, recordings: `${uri}/Recordings.json` },
		audio_in_mos: null,
		audio_rtt_avg: null,
		audio_rtt_min: null,
		audio_rtt_max: null,
		audio_out_jitter_min: null,
		audio_out_jitter_max: null,
		audio_out_jitter_avg: null,
		audio_out_lost: null,
		sip_result_code: '200',
		...fields,
	};
}

export const callKind = {
	name: 'Call',
	list: 'calls',
	parents: {},
	nullable: [
		'parent_call_sid',
		'phone_number_sid',
		'start_time',
		'end_time',
		'price',
		'answered_by',
		'forwarded_from',
		'caller_name',
		'annotation',
		'group_sid',
		'audio_in_mos',
		'audio_rtt_avg',
		'audio_rtt_min',
		'audio_rtt_max',
		'audio_out_jitter_min',
		'audio_out_jitter_max',
		'audio_out_jitter_avg',
		'audio_out_lost',
		'sip_result_code',
	],
	create: createCall,
	otherTyping: ({ duration, price }) => ({
		duration: String(duration),
		price: price === null ? null : String(price),
	}),
} as const satisfies ObjectKind<Call>;
