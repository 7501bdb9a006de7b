import fc from 'fast-check';
import type { Fault } from '../../../sandbox';

export type Asked = 'paused' | 'in-progress' | 'stopped';
export type Target = 'recording' | 'activeRecordings' | 'conversation';

/** An execution of its own that updates recordings. */
export interface PlannedUpdate {
	asked: Asked;
	target: Target;
	/** Which of the first recordings, where it is one. */
	recording: number;
	/** Milliseconds after the one before. */
	gap: number;
	/** Seconds. */
	giveUpAfter: number;
}

/** What goes wrong with the requests about one recording, or with the lists. */
export interface PlannedFault {
	/** Null for the lists. */
	recording: number | null;
	after: number;
	times: number;
	fault: Fault;
}

/** What is there, what is asked for, and what goes wrong meanwhile. */
export interface Scenario {
	statuses: string[];
	hasLeg: boolean;
	hasConference: boolean;
	/** Milliseconds from the first update until another recording begins. */
	lateAfter: number | null;
	/** Milliseconds until the call ends. */
	hangUpAfter: number | null;
	updates: PlannedUpdate[];
	faults: PlannedFault[];
}

/** Scenarios that are played at the same time, each in a subproject. */
export interface Batch {
	statusLag: number;
	listLag: number;
	repeatedUpdate: 'accepted' | 'refused409';
	scenarios: Scenario[];
}

/** The request takes effect, and the answer does not show it. */
const LOST_ANSWERS: Fault[] = [
	{ kind: 'resetAfter' },
	{ kind: 'empty', carriedOut: true },
	{ kind: 'status', status: 503, retryAfter: '0', carriedOut: true },
];

const REFUSALS: Fault[] = [
	{ kind: 'ignored' },
	{ kind: 'reset' },
	{ kind: 'emptyObject' },
	{ kind: 'errorInSuccess' },
	{ kind: 'status', status: 400 },
	{ kind: 'status', status: 503, retryAfter: '0' },
	{ kind: 'status', status: 503, retryAfter: '0.3' },
];

function faultOf(faults: Fault[]): fc.Arbitrary<PlannedFault> {
	return fc.record({
		recording: fc.oneof(fc.nat(2), fc.constant(null)),
		after: fc.nat(2),
		times: fc.integer({ min: 1, max: 3 }),
		fault: fc.constantFrom(...faults),
	});
}

function scenarioOf(faults: Fault[], asked: Asked[], mayHangUp: boolean): fc.Arbitrary<Scenario> {
	const never = fc.constant(null);
	return fc.record({
		statuses: fc.array(fc.constantFrom('in-progress', 'in-progress', 'paused', 'queued'), {
			minLength: 1,
			maxLength: 3,
		}),
		hasLeg: fc.boolean(),
		hasConference: fc.boolean(),
		lateAfter: fc.oneof(never, fc.nat(40)),
		hangUpAfter: mayHangUp ? fc.oneof(never, never, never, fc.nat(300)) : never,
		updates: fc.array(
			fc.record({
				asked: fc.constantFrom(...asked),
				target: fc.constantFrom<Target>('recording', 'activeRecordings', 'conversation'),
				recording: fc.nat(2),
				gap: fc.integer({ min: 25, max: 150 }),
				giveUpAfter: fc.constantFrom(1, 3),
			}),
			{ minLength: 1, maxLength: 3 },
		),
		faults: fc.array(faultOf(faults), { maxLength: 2 }),
	});
}

const batchOf = (scenario: fc.Arbitrary<Scenario>, longestStatusLag: number) =>
	fc.record<Batch>({
		statusLag: fc.nat(longestStatusLag),
		listLag: fc.constantFrom(0, 0, 300, 5000),
		repeatedUpdate: fc.constantFrom('accepted', 'refused409'),
		scenarios: fc.array(scenario, { minLength: 12, maxLength: 14, size: 'max' }),
	});

/**
 * Where answers about a recording are late, nobody could tell a request that had no effect from one
 * that has: there, each of them has.
 */
export const batches: fc.Arbitrary<Batch> = fc.oneof(
	batchOf(
		scenarioOf(
			[...REFUSALS, ...LOST_ANSWERS],
			['paused', 'paused', 'in-progress', 'stopped'],
			true,
		),
		0,
	),
	batchOf(scenarioOf(LOST_ANSWERS, ['paused', 'in-progress'], false), 300),
);
