import type { IDataObject } from 'n8n-workflow';
import { readPages } from '../transport/listPages';
import { scopeOf } from '../transport/describeRequest';
import { RequestError } from '../transport/requestError';
import { isObject } from '../transport/response';
import { requireSuccess, unreadableResponse } from '../transport/responseError';
import type { UpdatePlan } from './confirmedUpdate';
import { callOwner, conferenceOwner, isSameSid, type Owner } from './owner';

/** More legs than a conversation has; a search that finds more goes round in circles. */
const MOST_LEGS = 100;

const ENDED = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

const callOf = ({ call_sid: sid }: IDataObject) => String(sid).toLowerCase();

const hasEnded = ({ status }: IDataObject) => ENDED.includes(String(status).toLowerCase());

/** What could not be looked up, and why. */
export interface Unknown {
	subject: string;
	error: RequestError;
}

export interface ConversationSearch {
	plan: Pick<UpdatePlan, 'api' | 'pathOf'>;
	/** Called for each call and conference as soon as it is found, once. */
	onFound: (owner: Owner) => void;
	/** Called for what cannot be looked up: it may be recorded, too. */
	onUnknown: (unknown: Unknown) => void;
}

/** Finds what belongs to the same conversation as a call (Compatibility API, calls, conferences). */
class Search {
	private readonly legs = new Set<string>();

	private readonly calls = new Set<string>();

	constructor(private readonly search: ConversationSearch) {}

	/** @param given the call or conference that the user named; it is not reported */
	async run(given: Owner): Promise<void> {
		this.calls.add(given.sid.toLowerCase());
		if (given.kind === conferenceOwner) return await this.addParticipants(given.sid);
		await this.addLegs(given.sid);
		await this.addConferences();
	}

	private found(owner: Owner): void {
		const sid = owner.sid.toLowerCase();
		if (this.calls.has(sid)) return;
		this.calls.add(sid);
		this.search.onFound(owner);
	}

	private async attempt(subject: string, look: () => Promise<void>): Promise<void> {
		await look().catch((error: RequestError) => this.search.onUnknown({ subject, error }));
	}

	private list(path: string, property: string, query: Record<string, string>, noun: string) {
		const { api, pathOf } = this.search.plan;
		const scope = scopeOf(path);
		return readPages(api, { path: pathOf(path, {}), property, query, noun, scope });
	}

	private async addLegs(sid: string): Promise<void> {
		if (this.legs.has(sid.toLowerCase())) return;
		this.legs.add(sid.toLowerCase());
		if (this.legs.size > MOST_LEGS) {
			const message = `The call has more than ${MOST_LEGS} legs`;
			const facts = { kind: 'unreadable', advice: '', attempts: 1, mayHaveRun: false } as const;
			return this.search.onUnknown({ subject: 'legs', error: new RequestError(message, facts) });
		}
		this.found({ kind: callOwner, sid });
		await Promise.all([
			this.attempt(`parent of call ${sid}`, async () => await this.addParent(sid)),
			this.attempt(`other legs of call ${sid}`, async () => await this.addChildren(sid)),
		]);
	}

	private async addParent(sid: string): Promise<void> {
		const { api, pathOf } = this.search.plan;
		const path = pathOf('/Calls/{callSid}', { callSid: sid });
		const request = {
			action: `read call ${sid}`,
			notFound: `Call ${sid} was not found`,
			scope: 'Voice',
		};
		const response = await api.send({ method: 'GET', path });
		const { body } = requireSuccess(response, request);
		if (!isObject(body) || !isSameSid(body.sid, sid)) throw unreadableResponse(response, request);
		const { parent_call_sid: parent } = body;
		if (typeof parent === 'string' && parent !== '') await this.addLegs(parent);
	}

	private async addChildren(sid: string): Promise<void> {
		const noun = `legs of call ${sid}`;
		const children: string[] = [];
		for await (const calls of this.list('/Calls', 'calls', { ParentCallSid: sid }, noun)) {
			for (const call of calls) {
				if (isSameSid(call.parent_call_sid, sid) && !hasEnded(call))
					children.push(String(call.sid));
			}
		}
		await Promise.all(children.map(async (child) => await this.addLegs(child)));
	}

	/** No filter of the API finds the conferences of a call, so that each one is asked. */
	private async addConferences(): Promise<void> {
		const query = { Status: 'in-progress' };
		await this.attempt('conferences in progress', async () => {
			const running: string[] = [];
			for await (const page of this.list('/Conferences', 'conferences', query, 'conferences')) {
				running.push(...page.filter((entry) => !hasEnded(entry)).map(({ sid }) => String(sid)));
			}
			await Promise.all(
				running.map(async (sid) => await this.attempt(`conference ${sid}`, () => this.join(sid))),
			);
		});
	}

	private async participantsOf(sid: string): Promise<string[]> {
		const path = `/Conferences/${encodeURIComponent(sid)}/Participants`;
		const noun = `participants of conference ${sid}`;
		const pages = this.list(path, 'participants', {}, noun);
		const participants: string[] = [];
		for await (const page of pages) participants.push(...page.map(callOf));
		return participants;
	}

	/** Adds the conference where one of the legs is in it, with those who hear it as well. */
	private async join(sid: string): Promise<void> {
		const participants = await this.participantsOf(sid);
		if (!participants.some((call) => this.legs.has(call))) return;
		this.found({ kind: conferenceOwner, sid });
		for (const call of participants) this.found({ kind: callOwner, sid: call });
	}

	private async addParticipants(sid: string): Promise<void> {
		await this.attempt(`participants of conference ${sid}`, async () => {
			for (const call of await this.participantsOf(sid)) this.found({ kind: callOwner, sid: call });
		});
	}
}

/**
 * Looks for the other legs of a call, the conferences in progress that one of them is in, and the
 * participants of those.
 *
 * @param given what the user named; it is not reported
 */
export async function searchConversation(given: Owner, search: ConversationSearch): Promise<void> {
	await new Search(search).run(given);
}
