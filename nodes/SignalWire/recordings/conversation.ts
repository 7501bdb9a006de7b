import { RequestError } from '../transport/requestError';
import type { UpdatePlan } from './confirmedUpdate';
import {
	childrenOf,
	isConferenceOver,
	parentOf,
	participantsOf,
	runningConferences,
} from './conversationLists';
import { callOwner, conferenceOwner, type Owner } from './owner';

/** More legs than a conversation has; a search that finds more goes round in circles. */
const MOST_LEGS = 100;

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
		await look().catch((error: unknown) => {
			if (!(error instanceof RequestError)) throw error;
			this.search.onUnknown({ subject, error });
		});
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
		const parent = await parentOf(this.search.plan, sid);
		if (parent !== undefined) await this.addLegs(parent);
	}

	private async addChildren(sid: string): Promise<void> {
		const children = await childrenOf(this.search.plan, sid);
		await Promise.all(children.map(async (child) => await this.addLegs(child)));
	}

	/** No filter of the API finds the conferences of a call, so that each one is asked. */
	private async addConferences(): Promise<void> {
		await this.attempt('conferences in progress', async () => {
			const running = await runningConferences(this.search.plan);
			await Promise.all(
				running.map(async (sid) => await this.attempt(`conference ${sid}`, () => this.join(sid))),
			);
		});
	}

	/** Adds the conference where one of the legs is in it, with those who hear it as well. */
	private async join(sid: string): Promise<void> {
		const participants = await this.participantsWhileItRuns(sid);
		if (!participants.some((call) => this.legs.has(call.toLowerCase()))) return;
		this.found({ kind: conferenceOwner, sid });
		for (const call of participants) this.found({ kind: callOwner, sid: call });
	}

	/** Some of many conferences end before they are asked. */
	private async participantsWhileItRuns(sid: string): Promise<string[]> {
		const { plan } = this.search;
		return await participantsOf(plan, sid).catch(async (error: RequestError) => {
			const isGone = error.facts.status === 404 && (await isConferenceOver(plan, sid));
			if (!isGone) throw error;
			return [];
		});
	}

	private async addParticipants(sid: string): Promise<void> {
		await this.attempt(`participants of conference ${sid}`, async () => {
			const participants = await participantsOf(this.search.plan, sid);
			for (const call of participants) this.found({ kind: callOwner, sid: call });
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
