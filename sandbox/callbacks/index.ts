/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setMaxListeners } from 'node:events';
import { accountPath } from '../objects/paths';
import type { Recording } from '../objects/recording';
import { hasAudio } from '../objects/status';
import type { SandboxState } from '../state';
import { deliverCallback, tryOnce, type CallbackAnswer } from './deliver';
import { wireCallback, type CallbackContentType, type Fields } from './sign';

/** Where the callbacks of a recording go. */
export interface CallbackTarget {
	url: string;
	method: string;
	events: string[];
}

export interface SentCallback {
	url: string;
	method: string;
	fields: Fields;
	/** The status, or what went wrong, of each try; empty while the first one is under way. */
	answers: Array<number | string>;
}

/** Any number of callbacks may be under way. */
function untilClosed(): AbortController {
	const closing = new AbortController();
	setMaxListeners(0, closing.signal);
	return closing;
}

/** Tells the addresses that were given for it what becomes of a recording. */
export class Callbacks {
	/** Every callback, a repeated one each time. */
	readonly sent: SentCallback[] = [];
	/** Where the latest recording reports, or what the latest callback was sent to; else empty. */
	latestUrl = '';

	private readonly targets = new Map<string, CallbackTarget>();
	private readonly heldBack = new Map<string, Fields>();
	private readonly latest = new Map<string, Promise<unknown>>();
	private closing = untilClosed();

	constructor(
		private readonly state: SandboxState,
		private readonly signingKey: string,
	) {}

	/** Sends the callbacks of a recording that has just started. */
	watch(recording: Recording, target: CallbackTarget): void {
		this.targets.set(recording.sid, target);
		this.latestUrl = target.url;
		this.tell(recording, 'in-progress');
	}

	/** A recording has another status than before. */
	report(recording: Recording): void {
		const status = finalStatus(recording);
		if (status) this.tell(recording, status);
	}

	/** What a callback about a recording says at this moment. */
	fieldsOf(recording: Recording): Fields {
		const status = finalStatus(recording) ?? 'in-progress';
		return recordingFields(this.state.origin, recording, status);
	}

	/** Signs and sends one callback, whatever it says; retries as always. */
	async send(
		url: string,
		fields: Fields,
		method = 'POST',
		contentType: CallbackContentType = this.state.behaviour.callbackContentType,
	): Promise<SentCallback> {
		const callback = this.begin(url, method, fields);
		const wire = wireCallback(this.signingKey, url, method, contentType, fields);
		const { callbackPause } = this.state.behaviour;
		callback.answers = await deliverCallback(wire, callbackPause, this.closing.signal);
		this.log(callback);
		return callback;
	}

	/**
	 * Signs and sends a request for instructions: a form, and not repeated (cXML, requests).
	 *
	 * @returns what it was answered
	 */
	async ask(url: string, fields: Fields, method: string): Promise<CallbackAnswer> {
		const callback = this.begin(url, method, fields);
		const wire = wireCallback(this.signingKey, url, method, 'form', fields);
		const answer = await tryOnce(wire, this.closing.signal);
		callback.answers = [answer.status];
		this.log(callback);
		return answer;
	}

	private begin(url: string, method: string, fields: Fields): SentCallback {
		const callback: SentCallback = { url, method, fields, answers: [] };
		this.sent.push(callback);
		this.latestUrl = url;
		return callback;
	}

	private log({ url, method, fields, answers }: SentCallback): void {
		const time = new Date().toTimeString().slice(0, 8);
		const what = Object.entries(fields)
			.filter(([name]) => name.endsWith('Status'))
			.join();
		this.state.log(`${time}  ${method}  ${url}  ${what}  -> ${answers.join(', ')}`);
	}

	/** Waits until all that is to be sent now has been. */
	async settled(): Promise<void> {
		await Promise.all(this.latest.values());
	}

	/** Forgets all recordings, and ends what is being sent. */
	clear(): void {
		this.close();
		this.closing = untilClosed();
		[this.targets, this.heldBack, this.latest].forEach((map) => map.clear());
		this.sent.length = 0;
		this.latestUrl = '';
	}

	close(): void {
		this.closing.abort();
	}

	private tell(recording: Recording, status: string): void {
		const target = this.targets.get(recording.sid);
		if (!target?.events.includes(status)) return;
		const fields = recordingFields(this.state.origin, recording, status);
		const isFirst = status === 'in-progress';
		if (isFirst && this.state.behaviour.callbackOrder === 'reversed') {
			this.heldBack.set(recording.sid, fields);
			return;
		}
		this.queue(recording.sid, target, fields);
		const earlier = this.heldBack.get(recording.sid);
		if (earlier) this.queue(recording.sid, target, earlier);
	}

	/** The callbacks of one recording go out one after the other. */
	private queue(sid: string, { url, method }: CallbackTarget, fields: Fields): void {
		for (let copy = 0; copy < this.state.behaviour.callbackCopies; copy++) {
			const earlier = this.latest.get(sid) ?? Promise.resolve();
			const sending = earlier.then(async () => await this.send(url, fields, method));
			this.latest.set(sid, sending);
		}
	}
}

/** No callback is documented for paused, resumed or stopped (Compatibility API, callbacks). */
function finalStatus(recording: Recording): string | undefined {
	if (hasAudio(recording)) return 'completed';
	return ['absent', 'failed'].find((status) => status === recording.status);
}

function recordingFields(origin: string, recording: Recording, status: string): Fields {
	const { sid, account_sid, call_sid, conference_sid, duration, channels, source } = recording;
	return {
		AccountSid: account_sid,
		...(call_sid !== null && { CallSid: call_sid }),
		...(conference_sid !== null && { ConferenceSid: conference_sid }),
		RecordingSid: sid,
		RecordingUrl: `${origin}${accountPath(account_sid)}/Recordings/${sid}`,
		RecordingStatus: status,
		RecordingDuration: Number(duration),
		RecordingChannels: Number(channels),
		RecordingSource: source,
	};
}
