import type { IDataObject } from 'n8n-workflow';
import type { SignalWireApi } from '../transport/api';
import { updateAndConfirm, type Confirmed, type UpdateToConfirm } from '../transport/confirm';
import { scopeOf, type RequestDescription } from '../transport/describeRequest';
import { withState } from '../transport/liveThing';
import type { RequestError } from '../transport/requestError';
import type { Form, SignalWireRequest } from '../transport/requestOptions';
import { requireEntry } from '../transport/requireEntry';
import { latestUpdates, type Turn } from './latestUpdates';
import { belongsTo, isSameSid, type Owner } from './owner';
import { hasReached, type AskedStatus } from './status';
import { onceEnded, superseded, unconfirmed, withWhatIsSaid, type Subject } from './updateErrors';

export const TASKS = { paused: 'pause', 'in-progress': 'resume', stopped: 'stop' };

/** What an item wants of recordings, whichever these are. */
export interface UpdatePlan {
	api: SignalWireApi;
	asked: AskedStatus;
	method: SignalWireRequest['method'];
	form: Form;
	verifyStatus: boolean;
	/** The path of a template, below the item's account. */
	pathOf: (template: string, values: Record<string, string>) => string;
	turn: Turn;
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
			notFound: `Recording ${sid} was not found on this ${owner.kind.noun}`,
			scope: scopeOf(owner.kind.updatePath),
		};
	}

	private get subject(): Subject {
		const { owner, sid, plan, request } = this;
		return { owner, sid, asked: plan.asked, action: request.action };
	}

	/**
	 * @returns the recording as SignalWire describes it after the update
	 * @throws {RequestError} when the update was refused, or is not confirmed after a short while
	 */
	async apply(): Promise<Confirmed> {
		const { api, form, method, pathOf, turn, verifyStatus } = this.plan;
		const path = pathOf(this.owner.kind.updatePath, this.paths);
		const key = `${api.space.origin} ${this.sid.toLowerCase()}`;
		const update: SignalWireRequest = {
			method,
			path,
			form,
			beforeAttempt: (facts) => {
				if (!latestUpdates.mayGo(key, turn)) throw superseded(this.subject, facts);
			},
		};
		if (!verifyStatus) return await this.sendOnly(update);
		const seen: IDataObject[] = [];
		return await updateAndConfirm(api, { ...this.confirmation(seen), update }).catch(
			async (error: RequestError) => {
				throw await this.inWords(error, seen);
			},
		);
	}

	private async sendOnly(update: UpdateToConfirm['update']): Promise<Confirmed> {
		const requestedAt = Date.now();
		const response = await this.plan.api.send(update);
		const entry = requireEntry(response, this.request, { sidField: 'sid', sid: this.sid });
		const respondedAt = Date.now();
		const serverDate = response.headers.date as string | undefined;
		const times = { requestedAt, respondedAt, serverDate };
		return { entry, confirmedBy: null, attempts: response.attempts, reads: 0, ...times };
	}

	/** A refusal may be about the call or the conference, and not about the recording. */
	private async inWords(error: RequestError, seen: IDataObject[]): Promise<RequestError> {
		const { api, asked, pathOf } = this.plan;
		const isItsOwn = seen.every((recording) => belongsTo(recording, this.owner));
		const ended = isItsOwn ? onceEnded(asked) : undefined;
		return await withState(error, { api, pathOf, values: this.paths, onceEnded: ended });
	}

	/** @param seen gets the recording where it was read after a refusal */
	private confirmation(seen: IDataObject[]): Omit<UpdateToConfirm, 'update'> {
		const { kind, sid: ownerSid } = this.owner;
		const confirms = (recording: IDataObject) => this.confirms(recording);
		return {
			readPath: this.readPath,
			request: this.request,
			confirms,
			// "Not found on this call" can only be outweighed by a recording that names this call.
			confirmsDespite404: (recording) =>
				isSameSid(recording[kind.sidField], ownerSid) && confirms(recording),
			unconfirmed: (entry, readError) => unconfirmed(this.subject, entry, readError),
			contradiction: (error, entry) => {
				seen.push(entry);
				return withWhatIsSaid(error, entry, this.subject);
			},
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
}
