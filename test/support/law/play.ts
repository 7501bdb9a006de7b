import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import type { Recording, Sandbox } from '../../../sandbox';
import { accountPath } from '../sandbox';
import { History } from './history';
import type { PlannedUpdate, Scenario } from './scenario';

/** An update as it was carried out. */
export interface Played extends PlannedUpdate {
	/** Milliseconds since 1970. */
	began: number;
	ended: number;
	/** SIDs that came out; undefined where it failed. */
	succeeded?: string[];
}

export interface PlayedScenario {
	scenario: Scenario;
	updates: Played[];
	/** Of the recordings, by their SIDs: of the given call, and of its conversation. */
	ofCall: Map<string, History>;
	ofConversation: Map<string, History>;
	/** When the recordings of the call were listed for the last time. */
	lastLook: number;
}

/** The objects of a scenario, in a subproject. */
function build(sandbox: Sandbox, { statuses, hasLeg, hasConference, lateAfter }: Scenario) {
	const account_sid = randomUUID();
	sandbox.addSubproject(account_sid);
	const { sid: call_sid } = sandbox.addCall({ account_sid });
	const own = statuses.map((status) => sandbox.addRecording({ call_sid, status }));
	const others: Recording[] = [];
	if (hasLeg) {
		const { sid } = sandbox.addCall({ account_sid, parent_call_sid: call_sid });
		others.push(sandbox.addRecording({ call_sid: sid }));
	}
	if (hasConference) {
		const { sid: conference_sid } = sandbox.addConference({ account_sid });
		sandbox.addParticipant({ conference_sid, call_sid });
		others.push(sandbox.addConferenceRecording({ conference_sid }));
	}
	const historyOf = (one: Recording): [string, History] => [one.sid, new History(one)];
	const ofCall = new Map(own.map(historyOf));
	if (lateAfter !== null) {
		const late = sandbox.addLateRecording({ call_sid }, { delay: lateAfter });
		ofCall.set(late.sid, new History(late, true));
	}
	const ofConversation = new Map([...ofCall, ...others.map(historyOf)]);
	return { account_sid, call_sid, own, ofCall, ofConversation };
}

type World = ReturnType<typeof build>;

/** Carries out one update for an item, and gives the SIDs that came out; undefined if it failed. */
export type RunUpdate = (item: IDataObject, update: PlannedUpdate) => Promise<string[] | undefined>;

async function run(world: World, update: PlannedUpdate, runUpdate: RunUpdate): Promise<Played> {
	const { recording, target } = update;
	const item: IDataObject = { accountSid: world.account_sid, callSid: world.call_sid };
	if (target === 'recording') item.recordingSid = world.own[recording % world.own.length].sid;
	const began = Date.now();
	const succeeded = await runUpdate(item, update);
	return { ...update, began, ended: Date.now(), succeeded };
}

/**
 * Plays a scenario to its end.
 *
 * @param isOneByOne whether each update waits for the one before, where nobody could tell which of
 * two begins first
 */
export async function play(
	sandbox: Sandbox,
	scenario: Scenario,
	runUpdate: RunUpdate,
	isOneByOne = false,
): Promise<PlayedScenario> {
	const world = build(sandbox, scenario);
	for (const { recording, ...rule } of scenario.faults) {
		const list = accountPath(sandbox, '/Recordings', world.account_sid);
		const path = recording === null ? list : world.own[recording % world.own.length].sid;
		sandbox.faults.add({ ...rule, path: new RegExp(`${path}(\\.json)?$`) });
	}
	if (scenario.hangUpAfter !== null) {
		void sleep(scenario.hangUpAfter).then(() => sandbox.hangUp(world.call_sid));
	}
	const running: Array<Promise<Played>> = [];
	for (const update of scenario.updates) {
		await sleep(update.gap);
		const played = run(world, update, runUpdate);
		running.push(played);
		if (isOneByOne) await played;
	}
	const updates = await Promise.all(running);
	const looks = sandbox.requests.filter(
		({ target, status }) => status === 200 && target.endsWith(`CallSid=${world.call_sid}`),
	);
	const { ofCall, ofConversation } = world;
	return { scenario, updates, ofCall, ofConversation, lastLook: looks.at(-1)?.at ?? 0 };
}
