import { defaultBehaviour, type Behaviour } from './behaviour';
import { FaultRules } from './faults/rules';
import type { SeenRequest } from './http/exchange';
import type { PageStart } from './http/paging';
import { createCall, type Call } from './objects/call';
import { rfc2822 } from './objects/dates';
import { createRecording, type Recording } from './objects/recording';
import { showRecording } from './objects/show';

/** All that the sandbox knows: what SignalWire would keep, and what was seen on the wire. */
export class SandboxState {
	readonly calls = new Map<string, Call>();
	readonly recordings = new Map<string, Recording>();
	/** The `PauseBehavior` of each recording's last pause. */
	readonly pauseBehaviors = new Map<string, string>();
	readonly crmNotes: Array<Record<string, unknown>> = [];
	readonly subprojects = new Set<string>();
	readonly tokens = new Map<string, readonly string[]>();
	readonly requests: SeenRequest[] = [];
	readonly faults = new FaultRules();
	readonly pageTokens = new Map<string, PageStart>();
	behaviour: Behaviour;
	/** Requests that came and are not answered yet; answering itself takes no time. */
	inFlight = 0;
	/** The most that `inFlight` ever was. A delay on every request makes it tell. */
	maxInFlight = 0;

	private readonly arrivals = new Map<string, number>();
	private readonly earlierViews = new Map<string, Array<{ view: Recording; until: number }>>();

	constructor(
		readonly projectId: string,
		readonly apiToken: string,
		private readonly signingKey: string,
		private readonly initialBehaviour: Partial<Behaviour>,
	) {
		this.behaviour = { ...defaultBehaviour, ...initialBehaviour };
		this.addToken(apiToken, ['calling']);
	}

	addToken(token: string, scopes: string[]): void {
		this.tokens.set(token, scopes);
	}

	/** Makes a UUID the AccountSid of a subproject. */
	addSubproject(accountSid: string): void {
		this.subprojects.add(accountSid.toLowerCase());
	}

	addCall(partial: Partial<Call> = {}): Call {
		const call = createCall({ account_sid: this.projectId, ...partial });
		this.calls.set(call.sid, call);
		this.arrivalOf(call.sid);
		return call;
	}

	addRecording(partial: Partial<Recording> & { call_sid: string }): Recording {
		const call = this.calls.get(partial.call_sid.toLowerCase());
		const account = { account_sid: call?.account_sid ?? this.projectId };
		const recording = createRecording({ ...account, ...partial });
		this.recordings.set(recording.sid, recording);
		this.arrivalOf(recording.sid);
		return recording;
	}

	/** Ends a call; what was still recorded of it is completed. */
	hangUp(callSid: string): void {
		const call = this.calls.get(callSid.toLowerCase());
		if (!call) throw new Error(`There is no call ${callSid}`);
		const now = rfc2822(Date.now());
		Object.assign(call, { status: 'completed', end_time: now, date_updated: now });
		for (const recording of this.recordings.values()) {
			if (recording.call_sid === call.sid && recording.end_time === null) {
				Object.assign(recording, { status: 'completed', end_time: now, date_updated: now });
			}
		}
	}

	/** Changes a recording; answers show it after the time that `statusLag` says. */
	changeRecording(recording: Recording, change: Partial<Recording>): void {
		const { statusLag } = this.behaviour;
		if (statusLag > 0) {
			const views = this.earlierViews.get(recording.sid) ?? [];
			views.push({ view: { ...recording }, until: Date.now() + statusLag });
			this.earlierViews.set(recording.sid, views);
		}
		Object.assign(recording, change);
	}

	/** A recording as answers show it at this moment. */
	shownRecording(recording: Recording): Recording {
		const views = this.earlierViews.get(recording.sid) ?? [];
		const earlier = views.find(({ until }) => until > Date.now());
		return showRecording(earlier?.view ?? recording, this.behaviour);
	}

	/** Tells what came first among objects of the same second. */
	arrivalOf(sid: string): number {
		const arrival = this.arrivals.get(sid) ?? this.arrivals.size;
		this.arrivals.set(sid, arrival);
		return arrival;
	}

	/** What no log may show. */
	secrets(): string[] {
		return [...this.tokens.keys(), this.signingKey];
	}

	/** Back to the start; tokens and subprojects stay. */
	reset(): void {
		const objects = [this.calls, this.recordings, this.pauseBehaviors];
		const views = [this.pageTokens, this.arrivals, this.earlierViews];
		[...objects, ...views].forEach((map) => map.clear());
		this.crmNotes.length = 0;
		this.requests.length = 0;
		this.faults.clear();
		this.maxInFlight = 0;
		Object.assign(this.behaviour, defaultBehaviour, this.initialBehaviour);
	}
}
