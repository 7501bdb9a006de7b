import type { IDataObject } from 'n8n-workflow';
import { describeValue } from '../input/describeValue';
import { RequestError } from '../transport/requestError';
import { withState } from '../transport/liveThing';
import { isObject, isSuccess } from '../transport/response';
import { ConfirmedUpdate, type UpdatePlan } from './confirmedUpdate';
import { listRecordings } from './listRecordings';
import { nameOf, type Outcome } from './outcome';
import { belongsTo, isSameSid, type Owner } from './owner';
import { hasReached, isOver, statusOf } from './status';
import { updateRecording } from './updateRecording';

const MOST_ROUNDS = 3;

export interface ActiveUpdate {
	outcomes: Outcome[];
	/** All that the first look showed, for telling why nothing was active. */
	listed: IDataObject[];
}

const stillRunning = (message: string): RequestError =>
	new RequestError(message, {
		kind: 'unconfirmed',
		advice: 'Do not rely on it: check the recordings in SignalWire, and try again.',
		attempts: 1,
		mayHaveRun: true,
	});

/** A list may lag behind, so what it says against a confirmed update is asked of the recording. */
async function contradiction(
	plan: UpdatePlan,
	{ owner, subject, confirmed }: Outcome,
	last: IDataObject[],
): Promise<RequestError | undefined> {
	const seen = last.find(({ sid }) => isSameSid(sid, subject));
	if (!confirmed || !seen || isOver(seen) || hasReached(seen, plan.asked)) return undefined;
	const update = new ConfirmedUpdate(plan, owner, subject);
	const response = await plan.api.send({ method: 'GET', path: update.readPath }).catch(() => null);
	const isReached =
		response && isSuccess(response) && isObject(response.body) && update.confirms(response.body);
	if (isReached) return undefined;
	return stillRunning(
		`The recording was updated, but afterwards SignalWire lists it as ${describeValue(seen.status)}`,
	);
}

/**
 * Updates every recording of an owner that is not known to be over, looks again for what began
 * meanwhile, and believes in it only when the last look agrees.
 *
 * @param claimed SIDs of recordings that the item has seen to already; gets those of this owner
 * @throws {RequestError} when the recordings cannot be listed at all
 */
export async function updateActive(
	plan: UpdatePlan,
	owner: Owner,
	claimed = new Set<string>(),
): Promise<ActiveUpdate> {
	const { kind, sid: ownerSid } = owner;
	const outcomes: Outcome[] = [];
	const look = async () => {
		const listed = await listRecordings(plan, owner);
		return listed.filter((recording) => belongsTo(recording, owner));
	};
	const claim = (recording: IDataObject) => {
		const sid = nameOf(recording).toLowerCase();
		if (isOver(recording) || claimed.has(sid)) return false;
		claimed.add(sid);
		return true;
	};
	const update = async (recording: IDataObject) =>
		await updateRecording(plan, owner, recording.sid, statusOf(recording));

	const first = await look().catch(async (error: RequestError) => {
		const { api, pathOf } = plan;
		const values = { [kind.sidName]: ownerSid };
		throw await withState(error, { api, pathOf, values }, false);
	});
	let fresh = first.filter(claim);
	for (let round = 1; fresh.length > 0; round++) {
		outcomes.push(...(await Promise.all(fresh.map(update))));
		if (!plan.verifyStatus) break;
		const last = await look().catch((error: RequestError) => error);
		if (last instanceof Error) {
			const message = `The recordings of ${kind.noun} ${ownerSid} could not be listed again to confirm it: ${last.message}`;
			const error = last.with({}, message);
			outcomes.push({ owner, subject: 'last look', isLookUp: true, error });
			break;
		}
		fresh = last.filter(claim);
		if (fresh.length > 0 && round < MOST_ROUNDS) continue;
		for (const recording of fresh) {
			const error = stillRunning(
				`It began meanwhile, and SignalWire says ${describeValue(recording.status)}`,
			);
			outcomes.push({ owner, subject: nameOf(recording), error });
		}
		await Promise.all(
			outcomes.map(async (outcome) => {
				outcome.error ??= await contradiction(plan, outcome, last);
			}),
		);
		break;
	}
	return { outcomes, listed: first };
}
