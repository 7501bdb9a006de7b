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
 *
 * @throws {RequestError} when the recordings of the given one cannot be listed
 */
export async function updateConversation(plan: UpdatePlan, given: Owner): Promise<ActiveUpdate> {
	const claimed = new Set<string>();
	const updates: Array<Promise<ActiveUpdate>> = [];
	const unknown: Outcome[] = [];
	const onFound = (owner: Owner) => {
		const failed = (error: RequestError): ActiveUpdate => {
			const subject = `recordings of ${owner.kind.noun} ${owner.sid}`;
			return { outcomes: [{ owner, subject, error }], listed: [] };
		};
		updates.push(updateActive(plan, owner, claimed).catch(failed));
	};
	const own = updateActive(plan, given, claimed);
	const [{ outcomes, listed }] = await Promise.all([
		own,
		searchConversation(given, {
			plan,
			onFound,
			onUnknown: ({ subject, error }) => unknown.push({ owner: given, subject, error }),
		}),
	]);
	const others = await Promise.all(updates);
	return {
		outcomes: [...outcomes, ...others.flatMap((other) => other.outcomes), ...unknown],
		listed: [...listed, ...others.flatMap((other) => other.listed)],
	};
}
