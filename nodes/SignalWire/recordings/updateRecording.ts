import { describeValue } from '../input/describeValue';
import { isSid } from '../input/sid';
import { RequestError } from '../transport/requestError';
import { ConfirmedUpdate, type UpdatePlan } from './confirmedUpdate';
import { changeSince, requireMovedDate } from './guard';
import type { Outcome } from './outcome';
import type { Owner } from './owner';
import { statusOf } from './status';

const unusable = (sid: unknown): RequestError =>
	new RequestError(`SignalWire lists a recording whose SID is ${describeValue(sid)}`, {
		kind: 'unreadable',
		advice: 'Nothing was sent for it. Look at the recordings in SignalWire, and update them there.',
		attempts: 1,
		mayHaveRun: false,
	});

/**
 * Updates one recording, unless it has changed since the time that the plan names.
 *
 * @throws {RequestError} when the update was refused, or is not confirmed, or the SID is none
 */
export async function updateRecording(
	plan: UpdatePlan,
	owner: Owner,
	sid: unknown,
): Promise<Pick<Outcome, 'confirmed' | 'skipped' | 'statusBefore'>> {
	if (!isSid(sid)) throw unusable(sid);
	const update = new ConfirmedUpdate(plan, owner, sid);
	const before = plan.unchangedSince === undefined ? undefined : await changeSince(plan, update);
	if (before?.reason) return { skipped: { reason: before.reason, entry: before.entry } };
	const confirmed = await update.apply();
	if (!before) return { confirmed };
	requireMovedDate(before.entry, confirmed);
	return { confirmed, statusBefore: statusOf(before.entry) };
}
