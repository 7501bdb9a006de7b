import type { IDataObject } from 'n8n-workflow';
import { isObject, isSuccess } from '../transport/response';
import type { SignalWireApi } from '../transport/api';
import { RequestFailure, refusal, type Wording } from '../transport/requestError';
import { describeValue } from '../input/describeValue';
import { belongsTo, names, type RecordingOwner } from './owner';
import { hasReached, isRunning, statusOf, type AskedStatus } from './status';

const PAUSES_BETWEEN_READS = [250, 500, 1000, 1500, 2000];
const LONGEST_CONFIRMATION = 15_000;
const SID_LENGTH = 36;

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

/** What reading a recording again led to. */
interface Reading {
	recording?: IDataObject;
	failure?: RequestFailure;
}

/** An answer about the token or the address says nothing that reading the recording could add. */
const isAboutAccess = ({ status = 0 }: RequestFailure) =>
	status === 401 || status === 403 || (status >= 300 && status < 400);

const isRefusal = ({ status = 0 }: RequestFailure) => status >= 400 && status < 500;

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
	async apply(sid: string): Promise<IDataObject> {
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
		if (!verifyStatus) throw this.unconfirmed(sid, {});
		const reading = await this.readUntilReached(sid, isObject(body) ? body : undefined);
		if (reading.recording && this.confirms(reading.recording, sid)) return reading.recording;
		throw this.unconfirmed(sid, reading);
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
			names(recording.sid, sid) &&
			belongsTo(recording, owner, ownerSid) &&
			hasReached(recording, asked)
		);
	}

	/** An update may be refused because it was made already, or its answer may have got lost. */
	private async reachedDespite(failure: RequestFailure, sid: string): Promise<IDataObject> {
		const { owner, ownerSid } = this.update;
		const { recording } = isRefusal(failure)
			? await this.read(sid)
			: await this.readUntilReached(sid);
		if (!recording || !names(recording.sid, sid)) throw failure;

		// "Not found on this call" can only be outweighed by a recording that names this call.
		const isOwn = failure.status !== 404 || names(recording[owner.sidField], ownerSid);
		if (isOwn && this.confirms(recording, sid)) return recording;
		const fact = belongsTo(recording, owner, ownerSid)
			? `SignalWire says ${describeValue(recording.status)} for the recording.`
			: `SignalWire says that the recording belongs to ${owner.noun} ${String(recording[owner.sidField]).slice(0, SID_LENGTH)}.`;
		const description = `${fact} ${failure.description ?? ''}`;
		throw new RequestFailure(failure.message, description, failure.status, failure.code);
	}

	private async read(sid: string, retry?: 'never'): Promise<Reading> {
		const request = { method: 'GET', path: this.update.readPath(sid), retry } as const;
		return await this.api.send(request).then(
			(answer) => {
				if (!isSuccess(answer)) return { failure: refusal(answer, this.wording(sid)) };
				return isObject(answer.body) ? { recording: answer.body } : {};
			},
			(failure: RequestFailure) => ({ failure }),
		);
	}

	private async readUntilReached(sid: string, answered?: IDataObject): Promise<Reading> {
		const giveUpAt = Date.now() + LONGEST_CONFIRMATION;
		const last: Reading = { recording: answered };
		for (const pause of PAUSES_BETWEEN_READS) {
			await this.api.wait(pause);
			const { recording, failure } = await this.read(sid, 'never');
			last.recording = recording ?? last.recording;
			last.failure = failure;
			if (recording && this.confirms(recording, sid)) break;
			if ((failure && isAboutAccess(failure)) || Date.now() > giveUpAt) break;
		}
		return last;
	}

	private unconfirmed(sid: string, { recording, failure }: Reading): RequestFailure {
		const { asked, owner, ownerSid } = this.update;
		const task = `${TASKS[asked]} recording ${sid} of ${owner.noun} ${ownerSid}`;
		const advice = 'Do not rely on it: check the recording in SignalWire, and try again.';
		const reading = failure ? ` Reading it again failed: ${failure.message}.` : '';
		const isAbout = recording && names(recording.sid, sid) && belongsTo(recording, owner, ownerSid);
		if (!isAbout || !statusOf(recording)) {
			return new RequestFailure(
				`SignalWire did not confirm that the recording is ${RESULTS[asked]}`,
				`The request to ${task} was accepted, but no answer tells its status.${reading} ${advice}`,
			);
		}
		const status = describeValue(recording.status);
		return new RequestFailure(
			`The recording is ${isRunning(recording) ? 'still running' : status}, not ${RESULTS[asked]}`,
			`SignalWire accepted the request to ${task}, but says ${status} for it.${reading} ${advice}`,
		);
	}
}
