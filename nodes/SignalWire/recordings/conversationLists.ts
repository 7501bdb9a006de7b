import type { IDataObject } from 'n8n-workflow';
import { describeValue } from '../input/describeValue';
import { isSid } from '../input/sid';
import { scopeOf } from '../transport/describeRequest';
import { readPages } from '../transport/listPages';
import { hasEnded } from '../transport/liveThing';
import { RequestError } from '../transport/requestError';
import { requireEntry } from '../transport/requireEntry';
import type { UpdatePlan } from './confirmedUpdate';
import { isSameSid } from './owner';

type Plan = Pick<UpdatePlan, 'api' | 'pathOf'>;

/** @throws {RequestError} for what SignalWire lists without a usable SID: it may be recorded, too */
function sidIn(entry: IDataObject, field: string, noun: string): string {
	const { [field]: sid } = entry;
	if (isSid(sid)) return sid;
	throw new RequestError(`SignalWire lists a ${noun} whose SID is ${describeValue(sid)}`, {
		kind: 'unreadable',
		advice: 'Look at the conversation in SignalWire, and update its recordings there.',
		attempts: 1,
		mayHaveRun: false,
	});
}

async function listed(
	{ api, pathOf }: Plan,
	template: string,
	values: Record<string, string>,
	list: { property: string; query: Record<string, string>; noun: string },
): Promise<IDataObject[]> {
	const entries: IDataObject[] = [];
	const request = { path: pathOf(template, values), scope: scopeOf(template), ...list };
	for await (const page of readPages(api, request)) entries.push(...page);
	return entries;
}

async function readEntry({ api, pathOf }: Plan, noun: string, template: string, sid: string) {
	const name = noun === 'call' ? 'callSid' : 'conferenceSid';
	const response = await api.send({ method: 'GET', path: pathOf(template, { [name]: sid }) });
	const request = {
		action: `read ${noun} ${sid}`,
		notFound: `The ${noun} ${sid} was not found`,
		scope: scopeOf(template),
	};
	return requireEntry(response, request, { sidField: 'sid', sid });
}

/** The leg that a call was made by, if it was made by one (Compatibility API, calls: retrieve). */
export async function parentOf(plan: Plan, sid: string): Promise<string | undefined> {
	const call = await readEntry(plan, 'call', '/Calls/{callSid}', sid);
	const { parent_call_sid: parent } = call;
	if (parent === undefined || parent === null || parent === '') return undefined;
	return sidIn(call, 'parent_call_sid', 'parent call');
}

/** The legs that a call has made and that have not ended (Compatibility API, calls: list). */
export async function childrenOf(plan: Plan, sid: string): Promise<string[]> {
	const noun = `legs of call ${sid}`;
	const list = { property: 'calls', query: { ParentCallSid: sid }, noun };
	const calls = await listed(plan, '/Calls', {}, list);
	return calls
		.filter((call) => isSameSid(call.parent_call_sid, sid) && !hasEnded(call))
		.map((call) => sidIn(call, 'sid', 'leg'));
}

/** Conferences in progress (Compatibility API, conferences: list). */
export async function runningConferences(plan: Plan): Promise<string[]> {
	const query = { Status: 'in-progress' };
	const list = { property: 'conferences', query, noun: 'conferences' };
	const conferences = await listed(plan, '/Conferences', {}, list);
	return conferences
		.filter((conference) => !hasEnded(conference))
		.map((conference) => sidIn(conference, 'sid', 'conference'));
}

/** Whether a conference has ended, or is gone. */
export async function isConferenceOver(plan: Plan, sid: string): Promise<boolean> {
	const read = readEntry(plan, 'conference', '/Conferences/{conferenceSid}', sid);
	return await read.then(hasEnded, (error: RequestError) => error.facts.status === 404);
}

/** The calls in a conference (Compatibility API, conference participants: list). */
export async function participantsOf(plan: Plan, sid: string): Promise<string[]> {
	const noun = `participants of conference ${sid}`;
	const list = { property: 'participants', query: {}, noun, sidField: 'call_sid' };
	const path = '/Conferences/{conferenceSid}/Participants';
	const participants = await listed(plan, path, { conferenceSid: sid }, list);
	return participants.map((one) => sidIn(one, 'call_sid', 'participant'));
}
