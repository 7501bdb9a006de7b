import type { RequestError } from '../transport/requestError';
import type { UpdatePlan } from './confirmedUpdate';
import { searchConversation } from './conversation';
import type { Outcome } from './outcome';
import type { Owner } from './owner';
import { updateActive, type ActiveUpdate } from './updateActive';

/**
 * Updates the active recordings of a call or conference, and of all that is heard with it. Those of
 * the given one are updated at once, the others as they are found; what cannot be looked up is a
 * failure, since it may be recorded.
 */
export async function updateConversation(plan: UpdatePlan, given: Owner): Promise<ActiveUpdate> {
	const claimed = new Set<string>();
	const others: Array<Promise<ActiveUpdate>> = [];
	const unknown: Outcome[] = [];
	const updateAll = async (owner: Owner): Promise<ActiveUpdate> => {
		const subject = `recordings of ${owner.kind.noun} ${owner.sid}`;
		return await updateActive(plan, owner, claimed).catch((error: RequestError) => ({
			outcomes: [{ owner, subject, isLookUp: true, error }],
			listed: [],
		}));
	};
	const own = updateAll(given);
	await searchConversation(given, {
		plan,
		onFound: (owner) => others.push(updateAll(owner)),
		onUnknown: (one) => unknown.push({ owner: given, isLookUp: true, ...one }),
	});
	const updated = [await own, ...(await Promise.all(others))];
	// The search takes its time, in which the call may have got another recording.
	const late = plan.verifyStatus ? (await updateAll(given)).outcomes : [];
	return {
		outcomes: [...updated.flatMap(({ outcomes }) => outcomes), ...late, ...unknown],
		listed: updated.flatMap(({ listed }) => listed),
	};
}
