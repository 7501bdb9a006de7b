import { createCall, isLive, type Call } from './objects/call';
import { createConference, type Conference } from './objects/conference';
import { rfc2822, secondsSince } from './objects/dates';
import { createRecording, type Recording } from './objects/recording';
import { isFinished } from './objects/status';
import { createTranscription, type Transcription } from './objects/transcription';

/** The objects that SignalWire would keep, by their SIDs. */
export class ObjectStore {
	readonly calls = new Map<string, Call>();
	readonly recordings = new Map<string, Recording>();
	readonly conferences = new Map<string, Conference>();
	readonly transcriptions = new Map<string, Transcription>();

	private readonly arrivals = new Map<string, number>();

	constructor(readonly projectId: string) {}

	addCall(partial: Partial<Call> = {}): Call {
		return this.keep(
			this.calls,
			createCall({ account_sid: this.projectId, ...partial }, this.now()),
		);
	}

	addConference(partial: Partial<Conference> = {}): Conference {
		const conference = createConference({ account_sid: this.projectId, ...partial }, this.now());
		return this.keep(this.conferences, conference);
	}

	addRecording(partial: Partial<Recording> & { call_sid: string }): Recording {
		return this.keepRecording(this.newRecording(partial));
	}

	addConferenceRecording(partial: Partial<Recording> & { conference_sid: string }): Recording {
		return this.keepRecording(this.newRecording({ source: 'Conference', ...partial }));
	}

	/** Makes a recording one that the sandbox knows. */
	keepRecording(recording: Recording): Recording {
		return this.keep(this.recordings, recording);
	}

	/** A recording of a call or a conference, which the sandbox does not know yet. */
	protected newRecording(partial: Partial<Recording>): Recording {
		const { call_sid = null, conference_sid } = partial;
		const owner =
			this.calls.get(String(call_sid).toLowerCase()) ??
			this.conferences.get(String(conference_sid).toLowerCase());
		const account_sid = this.accountOf(owner);
		return createRecording({ account_sid, ...partial, call_sid }, this.now());
	}

	addTranscription(partial: Partial<Transcription> & { recording_sid: string }): Transcription {
		const recording = this.recordings.get(partial.recording_sid.toLowerCase());
		const account_sid = this.accountOf(recording);
		const { duration = 30 } = recording ?? {};
		return this.keep(
			this.transcriptions,
			createTranscription({ account_sid, duration, ...partial }, this.now()),
		);
	}

	/**
	 * Ends a call; what was still recorded of it is completed.
	 *
	 * @param status the call's last status
	 */
	hangUp(callSid: string, status = 'completed'): void {
		const call = this.calls.get(callSid.toLowerCase());
		if (!call) throw new Error(`There is no call ${callSid}`);
		const now = rfc2822(this.now());
		const duration = isLive(call) ? secondsSince(call.start_time, this.now()) : 0;
		Object.assign(call, { status, end_time: now, date_updated: now, duration });
		this.completeRecordings((recording) => recording.call_sid === call.sid);
	}

	/** Ends a conference; what was still recorded of it is completed. */
	endConference(conferenceSid: string): void {
		const conference = this.conferences.get(conferenceSid.toLowerCase());
		if (!conference) throw new Error(`There is no conference ${conferenceSid}`);
		Object.assign(conference, { status: 'completed', date_updated: rfc2822(this.now()) });
		this.completeRecordings((recording) => recording.conference_sid === conference.sid);
	}

	/** The time of the sandbox, in milliseconds since 1970. */
	now(): number {
		return Date.now();
	}

	/** Tells what came first among objects of the same second. */
	arrivalOf(sid: string): number {
		const arrival = this.arrivals.get(sid) ?? this.arrivals.size;
		this.arrivals.set(sid, arrival);
		return arrival;
	}

	protected clearObjects(): void {
		const maps = [this.calls, this.recordings, this.conferences, this.transcriptions];
		[...maps, this.arrivals].forEach((map) => map.clear());
	}

	private keep<T extends { sid: string }>(objects: Map<string, T>, object: T): T {
		objects.set(object.sid, object);
		this.arrivalOf(object.sid);
		return object;
	}

	protected apply(recording: Recording, change: Partial<Recording>): void {
		const { status } = recording;
		Object.assign(recording, change);
		if (recording.status !== status) this.statusChanged?.(recording);
	}

	/** What a recording is when its call has ended. */
	protected finalStatus(): string {
		return 'completed';
	}

	protected statusChanged?(recording: Recording): void;

	private accountOf(parent: { account_sid: string } | undefined): string {
		return parent?.account_sid ?? this.projectId;
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
