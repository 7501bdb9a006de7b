import type { IDataObject } from 'n8n-workflow';
import { timeOf } from '../input/dates';
import { describeValue } from '../input/describeValue';
import type { Confirmed } from '../transport/confirm';
import { RequestError } from '../transport/requestError';
import { isObject, type SignalWireResponse } from '../transport/response';
import { requireSuccess, unreadableResponse } from '../transport/responseError';
import type { ConfirmedUpdate, UpdatePlan } from './confirmedUpdate';
import { statusOf } from './status';

/** A recording as it is before a guarded update. */
export interface Guarded {
	entry: IDataObject;
	/** Why it has to be left alone; missing where it has not changed. */
	reason?: string;
}

const cannotTell = (why: string): RequestError =>
	new RequestError(`It cannot be told whether the recording has changed: ${why}`, {
		kind: 'unreadable',
		advice: 'Nothing was sent. Do without Only If Unchanged Since, or keep track of it yourself.',
		attempts: 1,
		mayHaveRun: false,
	});

/** Milliseconds. Whoever pauses a recording sooner after its beginning cannot be told from the rest. */
const SOONEST_PAUSE = 10_000;
/** The dates have seconds, and the clock of the response is another one than that of the recording. */
const SAME_MOMENT = 2_000;

const clockOf = ({ headers }: Pick<SignalWireResponse, 'headers'>): number =>
	Date.parse(String(headers.date)) || Date.now();

/**
 * Whether a paused recording still has the date that it was created with. Whether SignalWire moves the
 * date when a recording is paused is not documented (Compatibility API, recordings).
 */
function hasStandingDate(recording: IDataObject, updated: number, now: number): boolean {
	const created = timeOf(recording.date_created);
	if (statusOf(recording) !== 'paused' || created === undefined) return false;
	return updated <= created && now - created > SOONEST_PAUSE;
}

/**
 * Checks after a guarded update that SignalWire has moved the date: where it does not, the guard
 * could not see the updates of others either.
 *
 * @throws {RequestError} when the status has changed and the date has not
 */
export function requireMovedDate(before: IDataObject, { entry, serverDate }: Confirmed): void {
	const [earlier, later] = [timeOf(before.date_updated), timeOf(entry.date_updated)];
	const now = Date.parse(serverDate ?? '') || Date.now();
	const hasChanged = statusOf(before) !== statusOf(entry);
	const isStanding = earlier !== undefined && later !== undefined && later <= earlier;
	if (!hasChanged || !isStanding || now - later < SAME_MOMENT) return;
	throw new RequestError(
		'The recording was updated, but whether somebody else had changed it before cannot be told',
		{
			kind: 'unconfirmed',
			advice: `SignalWire says ${describeValue(entry.status)} for it now, and does not move its date_updated when the status changes, so Only If Unchanged Since cannot guard.`,
			attempts: 1,
			mayHaveRun: true,
		},
	);
}

/**
 * Reads a recording, and compares its date with the one that the user remembers.
 *
 * @throws {RequestError} when it cannot be read, or its date does not tell
 */
export async function changeSince(plan: UpdatePlan, update: ConfirmedUpdate): Promise<Guarded> {
	const response = await plan.api.send({ method: 'GET', path: update.readPath });
	const { body } = requireSuccess(response, update.request);
	if (!isObject(body)) throw unreadableResponse(response, update.request);
	const updated = timeOf(body.date_updated);
	if (updated === undefined) throw cannotTell('SignalWire gives no date_updated for it');
	if (hasStandingDate(body, updated, clockOf(response))) {
		throw cannotTell('SignalWire does not move its date_updated when it is paused');
	}
	if (updated <= plan.unchangedSince!) return { entry: body };
	return {
		entry: body,
		reason: `SignalWire changed the recording at ${new Date(updated).toISOString()}, after ${new Date(plan.unchangedSince!).toISOString()}`,
	};
}
