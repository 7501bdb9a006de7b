import {
	objectKinds,
	type Call,
	type Conference,
	type GivenOf,
	type KindName,
	type ObjectAdders,
	type ObjectMaps,
	type ObjectOf,
	type Recording,
} from './objects';
import { isLive } from './objects/call';
import { rfc2822, secondsSince } from './objects/dates';
import type { ApiObject, ObjectKind } from './objects/kind';
import { isFinished } from './objects/status';

type AnyKind = ObjectKind<ApiObject>;

const KIND_NAMES = Object.keys(objectKinds) as KindName[];
/** The kinds without what TypeScript knows of each. */
const kinds = objectKinds as unknown as Record<string, AnyKind>;

/** What all kinds have in common. */
class KeptObjects {
	private arrivals = new WeakMap<object, number>();

	private arrivalCount = 0;

	constructor(readonly projectId: string) {
		for (const name of KIND_NAMES) {
			const adder = `add${name[0].toUpperCase()}${name.slice(1)}`;
			Object.assign(this, {
				[kinds[name].list]: new Map(),
				[adder]: (given = {}) => this.keep(name, this.create(name, given as GivenOf<typeof name>)),
			});
		}
	}

	/** The time of the sandbox, in milliseconds since 1970. */
	now(): number {
		return Date.now();
	}

	/** The objects of a kind, by their keys. */
	objectsOf<K extends KindName>(name: K): Map<string, ObjectOf<K>> {
		return (this as unknown as Record<string, Map<string, ObjectOf<K>>>)[kinds[name].list];
	}

	/** Makes an object that is not kept yet, in the account of what it belongs to. */
	create<K extends KindName>(name: K, given: GivenOf<K>): ObjectOf<K> {
		const parent = this.parentOf(name, given);
		const account_sid = parent?.account_sid ?? this.projectId;
		return kinds[name].create({ account_sid, ...given }, this.now(), parent) as ObjectOf<K>;
	}

	/** What an object belongs to, if that is known. */
	parentOf(name: KindName, given: object): ApiObject | undefined {
		const fields = given as Record<string, unknown>;
		for (const [field, parent] of Object.entries(kinds[name].parents)) {
			const found = this.objectsOf(parent as KindName).get(String(fields[field]).toLowerCase());
			if (found) return found;
		}
		return undefined;
	}

	/** Tells an object from all others: its SID, for most kinds. */
	keyOf(name: KindName, object: object): string {
		const { key = ({ sid }: { sid?: string }) => String(sid) } = kinds[name];
		return key(object as ApiObject);
	}

	keep<K extends KindName>(name: K, object: ObjectOf<K>): ObjectOf<K> {
		this.objectsOf(name).set(this.keyOf(name, object), object);
		this.arrivalOf(object);
		return object;
	}

	/** Forgets an object. */
	remove<K extends KindName>(name: K, object: ObjectOf<K>): void {
		this.objectsOf(name).delete(this.keyOf(name, object));
	}

	/** Tells what came first among objects of the same second. */
	arrivalOf(object: object): number {
		const arrival = this.arrivals.get(object) ?? this.arrivalCount++;
		this.arrivals.set(object, arrival);
		return arrival;
	}

	protected clearObjects(): void {
		KIND_NAMES.forEach((name) => this.objectsOf(name).clear());
		this.arrivals = new WeakMap();
	}
}

const WithMaps = KeptObjects as new (projectId: string) => KeptObjects & ObjectAdders & ObjectMaps;

/** The objects that SignalWire would keep, and what their ends bring about. */
export abstract class ObjectStore extends WithMaps {
	/** Adds a recording of a conference. */
	addConferenceRecording(given: Partial<Recording> & { conference_sid: string }): Recording {
		return this.addRecording(given);
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
