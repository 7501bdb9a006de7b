import { isWaiting, type Call } from './call';
import { accountPath } from './paths';

/** Voice API, logs: the log of a call. */
export interface VoiceLog {
	id: string;
	from: string;
	to: string;
	direction: string;
	status: string;
	type: string;
	source: string;
	/** The call in the Compatibility API. */
	url: string | null;
	charge: number;
	charge_details: Array<{ description: string; charge: number }>;
	duration: number | null;
	duration_ms: number | null;
	billing_ms: number | null;
	parent_id: string | null;
	created_at: string;
}

/** Voice API, logs: an event of a log. */
export interface VoiceLogEvent {
	event_at: string;
	level: string;
	name: string;
	details: Record<string, unknown>;
	project_id: string;
	log_id: string;
}

/** @param origin the sandbox's, for example `http://127.0.0.1:41234` */
export function voiceLogOf(call: Call, origin: string): VoiceLog {
	const { sid, account_sid, from, to, direction, status, parent_call_sid } = call;
	const seconds = call.end_time === null ? null : Number(call.duration);
	return {
		id: sid,
		from,
		to,
		direction,
		status,
		type: 'laml_call',
		source: 'laml',
		url: `${origin}${accountPath(account_sid)}/Calls/${sid}`,
		charge: Number(call.price ?? 0),
		charge_details: [],
		duration: seconds,
		duration_ms: seconds === null ? null : seconds * 1000,
		billing_ms: seconds === null ? null : Math.ceil(seconds / 60) * 60_000,
		parent_id: parent_call_sid,
		created_at: new Date(call.date_created).toISOString(),
	};
}

/**
 * What happened to a call, as far as its object tells. The documentation has one example of a
 * name, `calling_call_initiated`; the others are made like it.
 */
export function eventsOf(call: Call): VoiceLogEvent[] {
	const event = (name: string, date: string): VoiceLogEvent => ({
		event_at: new Date(date).toISOString(),
		level: 'info',
		name,
		details: {},
		project_id: call.account_sid,
		log_id: call.sid,
	});
	const events = [event('calling_call_initiated', call.date_created)];
	const { start_time, end_time } = call;
	if (start_time !== null && !isWaiting(call)) {
		events.push(event('calling_call_answered', start_time));
	}
	if (end_time !== null) events.push(event('calling_call_ended', end_time));
	return events;
}
