import type { IDataObject } from 'n8n-workflow';
import { describeValue } from '../input/describeValue';
import type { SignalWireApi } from '../transport/api';
import { updateAndConfirm, type Confirmed, type UpdateToConfirm } from '../transport/confirm';
import { scopeOf, type RequestDescription } from '../transport/describeRequest';
import { RequestError } from '../transport/requestError';
import type { Form, SignalWireRequest } from '../transport/requestOptions';
import { isObject } from '../transport/response';
import { requireSuccess } from '../transport/responseError';
import { latestUpdates } from './latestUpdates';
import { belongsTo, isSameSid, type Owner } from './owner';
import { hasReached, isRunning, statusOf, type AskedStatus } from './status';

const SID_LENGTH = 36;

export const TASKS = { paused: 'pause', 'in-progress': 'resume', stopped: 'stop' };
const RESULTS = { paused: 'paused', 'in-progress': 'running', stopped: 'stopped' };

/** What an item wants of recordings, whichever these are. */
export interface UpdatePlan {
	api: SignalWireApi;
	asked: AskedStatus;
	method: SignalWireRequest['method'];
	form: Form;
	verifyStatus: boolean;
	/** The path of a template, below the item's account. */
	pathOf: (template: string, values: Record<string, string>) => string;
	/** Milliseconds since 1970; a recording that SignalWire changed later is left alone. */
	unchangedSince?: number;
}

/** The update of one recording of an owner, confirmed by SignalWire. */
export class ConfirmedUpdate {
	private readonly paths: Record<string, string>;

	constructor(
		private readonly plan: UpdatePlan,
		private readonly owner: Owner,
		private readonly sid: string,
	) {
		this.paths = { [owner.kind.sidName]: owner.sid, recordingSid: sid };
	}

	get readPath(): string {
		return this.plan.pathOf(this.owner.kind.recordingPath, this.paths);
	}

	/** How errors speak about the update. */
	get request(): RequestDescription {
		const { owner, plan, sid } = this;
		const of = `${owner.kind.noun} ${owner.sid}`;
		return {
			action: `${TASKS[plan.asked]} recording ${sid} of ${of}`,
			notFound: `Recording ${sid} was not found on ${of}`,
			scope: scopeOf(owner.kind.updatePath),
		};
	}

	/**
	 * @returns the recording as SignalWire describes it after the update
	 * @throws {RequestError} when the update was refused, or is not confirmed after a short while
	 */
	async apply(): Promise<Confirmed> {
		const { api, form, method, pathOf, verifyStatus } = this.plan;
		const path = pathOf(this.owner.kind.updatePath, this.paths);
		const turn = latestUpdates.begin(`${api.space.origin} ${this.sid.toLowerCase()}`);
		const update: SignalWireRequest = {
			method,
			path,
			form,
			beforeRetry: ({ attempts, mayHaveRun }) => {
				if (!turn.isLatest()) throw this.superseded(attempts, mayHaveRun);
			},
		};
		try {
			if (!verifyStatus) return await this.sendOnly(update);
			return await updateAndConfirm(api, { ...this.confirmation(), update });
		} finally {
			turn.end();
		}
	}

	private async sendOnly(update: UpdateToConfirm['update']): Promise<Confirmed> {
		const requestedAt = Date.now();
		const response = await this.plan.api.send(update);
		const { body, attempts } = requireSuccess(response, this.request);
		if (!isObject(body)) throw this.unconfirmed();
		const at = Date.now();
		const times = { requestedAt, respondedAt: at, confirmedAt: at };
		return { entry: body, confirmedBy: 'response', attempts, reads: 0, ...times };
	}

	private confirmation(): Omit<UpdateToConfirm, 'update'> {
		const { kind, sid: ownerSid } = this.owner;
		const confirms = (recording: IDataObject) => this.confirms(recording);
		return {
			readPath: this.readPath,
			request: this.request,
			confirms,
			// "Not found on this call" can only be outweighed by a recording that names this call.
			confirmsDespite404: (recording) =>
				isSameSid(recording[kind.sidField], ownerSid) && confirms(recording),
			unconfirmed: (seen, readError) => this.unconfirmed(seen, readError),
			contradiction: (error, seen) => this.contradiction(error, seen),
		};
	}

	/** Whether it is the recording of the owner, and has the asked status. */
	confirms(recording: IDataObject): boolean {
		return (
			isSameSid(recording.sid, this.sid) &&
			belongsTo(recording, this.owner) &&
			hasReached(recording, this.plan.asked)
		);
	}

	private contradiction(error: RequestError, recording: IDataObject): RequestError {
		if (!isSameSid(recording.sid, this.sid)) return error;
		const { kind } = this.owner;
		const fact = belongsTo(recording, this.owner)
			? `SignalWire says ${describeValue(recording.status)} for the recording.`
			: `SignalWire says that the recording belongs to ${kind.noun} ${String(recording[kind.sidField]).slice(0, SID_LENGTH)}.`;
		return error.with({ advice: `${fact} ${error.facts.advice}` });
	}

	private superseded(attempts: number, mayHaveRun: boolean): RequestError {
		return new RequestError(
			`A later update of the recording came before it could be ${RESULTS[this.plan.asked]}`,
			{
				kind: 'superseded',
				advice:
					'SignalWire did not take the request at first, and meanwhile another execution asked for something else, so it was not sent again.',
				attempts,
				mayHaveRun,
			},
		);
	}

	/** The update was accepted, and what SignalWire says of the recording does not show it. */
	unconfirmed(recording?: IDataObject, readError?: RequestError): RequestError {
		const asked = RESULTS[this.plan.asked];
		const { action } = this.request;
		const reading = readError ? ` Reading it again failed: ${readError.message}.` : '';
		const facts = { kind: 'unconfirmed', attempts: 1, mayHaveRun: true } as const;
		const advice = 'Do not rely on it: check the recording in SignalWire, and try again.';
		const isKnown =
			recording && isSameSid(recording.sid, this.sid) && belongsTo(recording, this.owner);
		if (!isKnown || !statusOf(recording)) {
			return new RequestError(`SignalWire did not confirm that the recording is ${asked}`, {
				...facts,
				advice: `The request to ${action} was accepted, but no response tells its status.${reading} ${advice}`,
			});
		}
		const status = describeValue(recording.status);
		return new RequestError(
			`The recording is ${isRunning(recording) ? 'still running' : status}, not ${asked}`,
			{
				...facts,
				advice: `SignalWire accepted the request to ${action}, but says ${status} for it.${reading} ${advice}`,
			},
		);
	}
}
