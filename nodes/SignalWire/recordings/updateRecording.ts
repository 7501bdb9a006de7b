import { parseSid } from '../input/sid';
import { ConfirmedUpdate, type UpdatePlan } from './confirmedUpdate';
import { changeSince, requireMovedDate } from './guard';
import type { Outcome } from './outcome';
import type { Owner } from './owner';
import { statusOf } from './status';

/**
 * Updates one recording, unless it has changed since the time that the plan names.
 *
 * @throws {RequestError} when the update was refused, or is not confirmed
 * @throws {UserError} when SignalWire's list holds no usable SID for it
 */
export async function updateRecording(
	plan: UpdatePlan,
	owner: Owner,
	sid: unknown,
): Promise<Pick<Outcome, 'confirmed' | 'skipped' | 'statusBefore'>> {
	const checked = parseSid(sid, 'The SID of a recording that SignalWire lists');
	const update = new ConfirmedUpdate(plan, owner, checked);
	const before = plan.unchangedSince === undefined ? undefined : await changeSince(plan, update);
	if (before?.reason) return { skipped: { reason: before.reason, entry: before.entry } };
	const confirmed = await update.apply();
	if (!before) return { confirmed };
	requireMovedDate(before.entry, confirmed);
	return { confirmed, statusBefore: statusOf(before.entry) };
}
