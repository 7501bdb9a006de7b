import { KeptObjects } from './keptObjects';
import type { Values } from './http/parameters';
import type {
	Call,
	Conference,
	KindName,
	NumberHandlers,
	ObjectOf,
	PhoneNumber,
	Recording,
} from './objects';
import { isLive } from './objects/call';
import { rfc2822, secondsSince } from './objects/dates';
import { WEBHOOKS } from './objects/phoneNumber';
import { isFinished } from './objects/status';
import type { VoiceLogEvent } from './objects/voiceLog';

/** The objects, what they were told, and what the ends of calls and conferences bring about. */
export abstract class ObjectStore extends KeptObjects {
	/** What updates told each call, conference and participant, by its key: `Url` and so on. */
	readonly instructions = new Map<string, Values>();
	/** The same, under the name that it has for calls. */
	readonly callInstructions = this.instructions;
	/** What the log of each call has beside what its object tells. */
	readonly callEvents = new Map<string, VoiceLogEvent[]>();

	private readonly handlers = new Map<string, NumberHandlers>();

	/** What takes the calls and the messages of a number. Default: webhooks, at its addresses. */
	handlersOf({ sid }: PhoneNumber): NumberHandlers {
		return this.handlers.get(sid) ?? { voice: WEBHOOKS, sms: WEBHOOKS };
	}

	/** Gives the calls or the messages of a number to something else, for example `ai_agent`. */
	handle(number: PhoneNumber, handlers: Partial<NumberHandlers>): void {
		this.handlers.set(number.sid, { ...this.handlersOf(number), ...handlers });
	}

	/** The number that a number group of the account would send from. */
	senderOf(accountSid: string): string {
		const own = [...this.phoneNumbers.values()].find(
			({ account_sid }) => account_sid === accountSid,
		);
		return own?.phone_number ?? '+13105550100';
	}

	/** Adds a recording of a conference. */
	addConferenceRecording(given: Partial<Recording> & { conference_sid: string }): Recording {
		return this.addRecording(given);
	}

	/** Adds an event to the log of a call. */
	addCallEvent({ sid, account_sid }: Call, given: Partial<VoiceLogEvent> = {}): VoiceLogEvent {
		const event = {
			event_at: new Date(this.now()).toISOString(),
			level: 'info',
			name: 'calling_call_recording_started',
			details: {},
			project_id: account_sid,
			log_id: sid,
			...given,
		};
		this.callEvents.set(sid, [...(this.callEvents.get(sid) ?? []), event]);
		return event;
	}

	/** Remembers what an update told an object, beside what was told before. */
	instruct<K extends KindName>(kind: K, object: ObjectOf<K>, values: Values): void {
		const key = this.keyOf(kind, object);
		this.instructions.set(key, { ...this.instructions.get(key), ...values });
	}

	/**
	 * Ends a call; what was still recorded of it is completed, and it leaves its conferences.
	 *
	 * @param status the call's last status
	 */
	hangUp(callSid: string, status = 'completed'): void {
		const call = this.known<Call>(this.calls, callSid, 'call');
		const now = rfc2822(this.now());
		const duration = isLive(call) ? secondsSince(call.start_time, this.now()) : 0;
		Object.assign(call, { status, end_time: now, date_updated: now, duration });
		this.completeRecordings((recording) => recording.call_sid === call.sid);
		for (const participant of [...this.participants.values()]) {
			if (participant.call_sid === call.sid) this.leave(participant);
		}
		this.callEnded(call);
	}

	/** Ends a conference; what was still recorded of it is completed, and nobody is in it. */
	endConference(conferenceSid: string): void {
		const conference = this.known<Conference>(this.conferences, conferenceSid, 'conference');
		Object.assign(conference, { status: 'completed', date_updated: rfc2822(this.now()) });
		this.completeRecordings((recording) => recording.conference_sid === conference.sid);
		for (const participant of [...this.participants.values()]) {
			if (participant.conference_sid === conference.sid) this.remove('participant', participant);
		}
	}

	/** Takes somebody out of a conference, which ends where that was asked for. */
	leave(participant: ObjectOf<'participant'>): void {
		this.remove('participant', participant);
		const { conference_sid, end_conference_on_exit } = participant;
		const isOpen = this.conferences.get(conference_sid)?.status === 'in-progress';
		if (end_conference_on_exit && isOpen) this.endConference(conference_sid);
	}

	protected override clearObjects(): void {
		super.clearObjects();
		this.instructions.clear();
		this.callEvents.clear();
		this.handlers.clear();
	}

	protected apply(recording: Recording, change: Partial<Recording>): void {
		const { status } = recording;
		Object.assign(recording, change);
		if (recording.status !== status) this.statusChanged(recording);
	}

	/** What a recording is when its call has ended. */
	protected finalStatus(): string {
		return 'completed';
	}

	protected abstract statusChanged(recording: Recording): void;

	protected abstract callEnded(call: Call): void;

	private known<T>(objects: Map<string, T>, sid: string, noun: string): T {
		const object = objects.get(sid.toLowerCase());
		if (!object) throw new Error(`There is no ${noun} ${sid}`);
		return object;
	}

	private completeRecordings(isConcerned: (recording: Recording) => boolean): void {
		const end = rfc2822(this.now());
		for (const recording of this.recordings.values()) {
			if (!isConcerned(recording) || isFinished(recording)) continue;
			const duration = secondsSince(recording.start_time, this.now());
			const status = this.finalStatus();
			this.apply(recording, { status, end_time: end, date_updated: end, duration });
		}
	}
}
