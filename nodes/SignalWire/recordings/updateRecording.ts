import type { IDataObject } from 'n8n-workflow';
import { describeValue } from '../input/describeValue';
import { isSid } from '../input/sid';
import { RequestError } from '../transport/requestError';
import { ConfirmedUpdate, type UpdatePlan } from './confirmedUpdate';
import { changeSince, requireMovedDate } from './guard';
import { nameOf, type Outcome } from './outcome';
import type { Owner } from './owner';
import { statusOf } from './status';

const unusable = (sid: unknown): RequestError =>
	new RequestError(`SignalWire lists a recording whose SID is ${describeValue(sid)}`, {
		kind: 'unreadable',
		advice: 'Nothing was sent for it. Look at the recordings in SignalWire, and update them there.',
		attempts: 1,
		mayHaveRun: false,
	});

async function guardedUpdate(
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

/**
 * Updates one recording, unless it has changed since the time that the plan names.
 *
 * @param sid as it was given or listed
 * @param statusBefore the status before, where it is known
 * @returns what became of it; where the update was refused, or is not confirmed, the error
 */
export async function updateRecording(
	plan: UpdatePlan,
	owner: Owner,
	sid: unknown,
	statusBefore?: string,
): Promise<Outcome> {
	const outcome = {
		owner,
		subject: nameOf({ sid } as IDataObject),
		statusBefore,
		begunAt: Date.now(),
	};
	return await guardedUpdate(plan, owner, sid).then(
		(done) => ({ ...outcome, ...done }),
		(error: unknown) => {
			if (!(error instanceof RequestError)) throw error;
			return { ...outcome, error };
		},
	);
}
