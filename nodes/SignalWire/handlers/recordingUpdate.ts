import type { IDataObject } from 'n8n-workflow';
import { isObject, type SignalWireAnswer } from '../transport/answer';
import type { SignalWireApi } from '../transport/api';
import { RequestFailure, refusal, requireSuccess, type Wording } from '../transport/failure';
import { agrees, belongsTo, type RecordingOwner } from './recordingOwner';
import { hasReached, isRunning, statusOf, type AskedStatus } from './recordingStatus';
import type { RetryPolicy } from '../transport/retry';

const PAUSES_BETWEEN_READS = [250, 500, 1000, 1500, 2000];
const LONGEST_CONFIRMATION = 15_000;

const TASKS = { paused: 'pause', 'in-progress': 'resume', stopped: 'stop' };
const RESULTS = { paused: 'paused', 'in-progress': 'running', stopped: 'stopped' };

export interface UpdateOfRecordings {
	owner: RecordingOwner;
	ownerSid: string;
	/** Path of one recording to update or to read. */
	updatePath: (recordingSid: string) => string;
	readPath: (recordingSid: string) => string;
	asked: AskedStatus;
	form: Record<string, string>;
	verifyStatus: boolean;
}

const isSuccess = ({ status }: SignalWireAnswer) => status >= 200 && status < 300;

/** An answer about the token or the address says nothing that reading the recording could add. */
const isAboutAccess = ({ status = 0 }: RequestFailure) =>
	status === 401 || status === 403 || (status >= 300 && status < 400);

/** Updates recordings, and believes that one is updated only when SignalWire says so. */
export class RecordingUpdate {
	constructor(
		private readonly api: SignalWireApi,
		private readonly update: UpdateOfRecordings,
	) {}

	/**
	 * @returns the recording as SignalWire describes it after the update
	 * @throws {RequestFailure} when the update was refused, or is not confirmed after a short while
	 */
	async of(sid: string): Promise<IDataObject> {
		const { form, updatePath, verifyStatus } = this.update;
		const outcome = await this.api.send({ method: 'POST', path: updatePath(sid), form }).then(
			(answer) => (isSuccess(answer) ? answer : refusal(answer, this.wording(sid))),
			(failure: RequestFailure) => failure,
		);
		if (outcome instanceof Error) {
			if (!verifyStatus || isAboutAccess(outcome)) throw outcome;
			return await this.reachedDespite(outcome, sid);
		}
		const { body } = outcome;
		if (isObject(body) && (!verifyStatus || this.confirms(body, sid))) return body;
		if (!verifyStatus) throw this.unconfirmed(sid);
		return await this.reachedAfterAWhile(sid, isObject(body) ? body : undefined);
	}

	private wording(sid: string): Wording {
		const { asked, owner, ownerSid } = this.update;
		return {
			action: `${TASKS[asked]} recording ${sid} of ${owner.noun} ${ownerSid}`,
			notFound: `Recording ${sid} was not found on ${owner.noun} ${ownerSid}`,
		};
	}

	private confirms(recording: IDataObject, sid: string): boolean {
		const { asked, owner, ownerSid } = this.update;
		return (
			agrees(recording.sid, sid) &&
			belongsTo(recording, owner, ownerSid) &&
			hasReached(recording, asked)
		);
	}

	private async read(sid: string, retry: RetryPolicy): Promise<IDataObject | undefined> {
		const answer = await this.api.send({ method: 'GET', path: this.update.readPath(sid), retry });
		const { body } = requireSuccess(answer, this.wording(sid));
		return isObject(body) && agrees(body.sid, sid) ? body : undefined;
	}

	/** An update may be refused because it was made already, or its answer may have got lost. */
	private async reachedDespite(failure: RequestFailure, sid: string): Promise<IDataObject> {
		const isRefusal = failure.status !== undefined && failure.status < 500;
		const seen = await this.read(sid, isRefusal ? 'transientFaults' : 'never').catch(
			() => undefined,
		);
		if (!seen) throw failure;
		if (this.confirms(seen, sid)) return seen;
		const { owner, ownerSid } = this.update;
		const fact = belongsTo(seen, owner, ownerSid)
			? `SignalWire says "${statusOf(seen)}" for the recording.`
			: `SignalWire says that the recording belongs to ${owner.noun} ${String(seen[owner.sidField])}.`;
		const description = `${fact} ${failure.description ?? ''}`;
		throw new RequestFailure(failure.message, description, failure.status, failure.code);
	}

	private async reachedAfterAWhile(sid: string, answered?: IDataObject): Promise<IDataObject> {
		const giveUpAt = Date.now() + LONGEST_CONFIRMATION;
		let lastSeen = answered;
		for (const pause of PAUSES_BETWEEN_READS) {
			await this.api.wait(pause);
			const seen = await this.read(sid, 'never').catch(() => undefined);
			if (seen && this.confirms(seen, sid)) return seen;
			lastSeen = seen ?? lastSeen;
			if (Date.now() > giveUpAt) break;
		}
		throw this.unconfirmed(sid, lastSeen);
	}

	private unconfirmed(sid: string, seen?: IDataObject): RequestFailure {
		const { asked, owner, ownerSid } = this.update;
		const recording = `recording ${sid} of ${owner.noun} ${ownerSid}`;
		const advice = 'Do not rely on it: check the recording in SignalWire, and try again.';
		const status = seen ? statusOf(seen) : '';
		if (!seen || !status || !agrees(seen.sid, sid) || !belongsTo(seen, owner, ownerSid)) {
			return new RequestFailure(
				`SignalWire did not confirm that the recording is ${RESULTS[asked]}`,
				`The request to ${TASKS[asked]} ${recording} was accepted, but no answer tells its status. ${advice}`,
			);
		}
		const state = isRunning(seen) ? 'still running' : `"${status}"`;
		return new RequestFailure(
			`The recording is ${state}, not ${RESULTS[asked]}`,
			`SignalWire accepted the request to ${TASKS[asked]} ${recording}, but says "${status}" for it. ${advice}`,
		);
	}
}
