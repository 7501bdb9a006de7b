import { defaultBehaviour, type Behaviour } from './behaviour';
import { Callbacks } from './callbacks';
import { CallReports } from './callReports';
import type { CrmFile } from './crm';
import { EarlierViews } from './earlierViews';
import { FaultRules } from './faults/rules';
import type { Scope } from './http/authorization';
import type { SeenRequest } from './http/exchange';
import type { PageStart } from './http/pageStart';
import { LateRecordings, type LateStart } from './lateRecordings';
import { MessageDelivery } from './messageDelivery';
import { objectKinds, type Call, type KindName, type ObjectOf, type Recording } from './objects';
import { rfc2822 } from './objects/dates';
import { showObject, type ApiObject, type ObjectKind, type Shown } from './objects/kind';
import { ObjectStore } from './store';
import { Timers } from './timers';

/** All that the sandbox knows: what SignalWire would keep, and what was seen on the wire. */
export class SandboxState extends ObjectStore {
	/** The `PauseBehavior` of each recording's last pause. */
	readonly pauseBehaviors = new Map<string, string>();
	/** When the audio of each recording was first asked for, in milliseconds since 1970. */
	readonly audioFirstAsked = new Map<string, number>();
	readonly crmNotes: Array<Record<string, unknown>> = [];
	readonly crmFiles = new Map<string, CrmFile>();
	readonly subprojects = new Set<string>();
	readonly tokens = new Map<string, readonly string[]>();
	readonly requests: SeenRequest[] = [];
	readonly faults = new FaultRules();
	readonly pageTokens = new Map<string, PageStart>();
	readonly timers = new Timers();
	readonly lateRecordings = new LateRecordings(this);
	readonly messageDelivery = new MessageDelivery(this);
	readonly callReports = new CallReports(this);
	readonly callbacks: Callbacks;
	behaviour: Behaviour;
	/** For example `http://127.0.0.1:41234`. */
	origin = '';
	/** Requests that came and are not answered yet; answering itself takes no time. */
	inFlight = 0;
	/** The most that `inFlight` ever was. A delay on every request makes it tell. */
	maxInFlight = 0;

	private readonly earlierViews = new EarlierViews();

	constructor(
		projectId: string,
		readonly apiToken: string,
		private readonly signingKey: string,
		private readonly initialBehaviour: Partial<Behaviour>,
		readonly log: (line: string) => void,
		scopes: readonly Scope[],
	) {
		super(projectId);
		this.callbacks = new Callbacks(this, signingKey);
		this.behaviour = { ...defaultBehaviour, ...initialBehaviour };
		this.addToken(apiToken, scopes);
	}

	/** Makes a token valid, or gives it other scopes. */
	addToken(token: string, scopes: readonly string[]): void {
		this.tokens.set(token, scopes);
	}

	/** Makes a UUID the AccountSid of a subproject. */
	addSubproject(accountSid: string): void {
		this.subprojects.add(accountSid.toLowerCase());
	}

	/** Adds a recording of a call or a conference that starts only once a request has come. */
	addLateRecording(
		partial: Partial<Recording> & ({ call_sid: string } | { conference_sid: string }),
		start: LateStart = {},
	): Recording {
		const recording = this.create('recording', { duration: 0, ...partial });
		this.lateRecordings.add(recording, start);
		return recording;
	}

	override now(): number {
		return Date.now() + this.behaviour.clockSkew;
	}

	/** What an update changes beside what it is asked for. */
	updatedNow(): { date_updated?: string } {
		if (this.behaviour.dateUpdated === 'stays') return {};
		return { date_updated: rfc2822(this.now()) };
	}

	/** Changes a recording; answers show it after the times that `statusLag` and `listLag` say. */
	changeRecording(recording: Recording, change: Partial<Recording>): void {
		this.earlierViews.keep(recording, this.behaviour);
		this.apply(recording, change);
	}

	/** An object in the form that the behaviour asks for. */
	shown<K extends KindName>(kind: K, object: ObjectOf<K>): Shown<ObjectOf<K>> {
		const { [kind]: shape } = objectKinds as unknown as Record<K, ObjectKind<ApiObject>>;
		return showObject(shape, object, this.behaviour) as Shown<ObjectOf<K>>;
	}

	/** A recording as an answer about it alone shows it at this moment. */
	shownRecording(recording: Recording): Shown<Recording> {
		return this.shown('recording', this.earlierViews.shown(recording));
	}

	/** An object as lists show it at this moment. */
	listed<K extends KindName>(kind: K, object: ObjectOf<K>): Shown<ObjectOf<K>> {
		if (kind !== 'recording') return this.shown(kind, object);
		const view = this.earlierViews.listed(object as Recording);
		return this.shown(kind, view as ObjectOf<K>);
	}

	protected override finalStatus(): string {
		return this.behaviour.silentRecordings ? 'absent' : super.finalStatus();
	}

	protected override statusChanged(recording: Recording): void {
		this.callbacks.report(recording);
	}

	protected override callEnded(call: Call): void {
		this.callReports.tell(call, 'completed');
	}

	/** What no log may show. */
	secrets(): string[] {
		return [...this.tokens.keys(), this.signingKey];
	}

	/** Back to the start; tokens and subprojects stay. */
	reset(): void {
		this.clearObjects();
		const notes = [this.pauseBehaviors, this.audioFirstAsked, this.crmFiles];
		[...notes, this.pageTokens, this.earlierViews].forEach((map) => map.clear());
		this.crmNotes.length = 0;
		this.callbacks.clear();
		this.callReports.clear();
		this.timers.clear();
		this.lateRecordings.clear();
		this.requests.length = 0;
		this.faults.clear();
		this.maxInFlight = 0;
		Object.assign(this.behaviour, defaultBehaviour, this.initialBehaviour);
	}
}
