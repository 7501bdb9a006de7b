import type { IDataObject, IHookFunctions } from 'n8n-workflow';

/** An address of a phone number that the trigger has taken. */
export interface TakenAddress {
	/** SID of the number. */
	sid: string;
	/** As people write it, for the log. */
	number: string;
	/** The field of the number that holds the address. */
	field: string;
	/** What the trigger has put there. */
	address: string;
	/** What was there before; empty for nothing. */
	previous: string;
	/** Origin of the Space in which it was taken; earlier versions did not store it. */
	space?: string;
	/** The project in which it was taken. */
	projectId?: string;
}

const KEY = 'takenAddresses';
const WHERE = ['space', 'projectId'];
const FIELDS = ['sid', 'number', 'field', 'address', 'previous', 'workflowId'];

/** As it is stored: a copy of a workflow may have the static data of the original. */
type Kept = TakenAddress & { workflowId: string };

/** What somebody has edited, or another version has stored, is no reason to fail. */
function isKept(entry: unknown): entry is Kept {
	return (
		typeof entry === 'object' &&
		entry !== null &&
		FIELDS.every((field) => typeof (entry as IDataObject)[field] === 'string') &&
		WHERE.every((field) => ['string', 'undefined'].includes(typeof (entry as IDataObject)[field]))
	);
}

/** What each trigger of this process has taken, whether n8n has stored it or not. */
const takenHere = new Map<string, TakenAddress[]>();

const isSameField = (a: TakenAddress, b: TakenAddress) => a.sid === b.sid && a.field === b.field;

/**
 * What has to be put back when the workflow is deactivated. n8n keeps it with the workflow, and
 * stores it when an activation has succeeded and when a deactivation has ended, whatever came of it.
 * Of an activation that failed at another trigger of the workflow it stores nothing, and then
 * deactivates the workflow as it is stored: until then, the process remembers.
 */
export class TakenAddresses {
	private readonly data: IDataObject;

	private readonly workflowId: string;

	private readonly owner: string;

	constructor(context: IHookFunctions) {
		this.data = context.getWorkflowStaticData('node');
		this.workflowId = String(context.getWorkflow().id);
		// A test has another address, and must not put back what the published workflow has taken.
		this.owner = `${this.workflowId} ${context.getNodeWebhookUrl('default')}`;
		this.recall();
	}

	private recall(): void {
		const stored = this.all;
		const lost = (takenHere.get(this.owner) ?? []).filter(
			(taken) => !stored.some((known) => isSameField(known, taken)),
		);
		if (lost.length > 0) this.keep([...stored, ...lost]);
	}

	/** A copy, which stays as it is. */
	get all(): TakenAddress[] {
		const kept: unknown = this.data[KEY];
		const all: unknown[] = Array.isArray(kept) ? kept : [];
		return all
			.filter(isKept)
			.filter(({ workflowId }) => workflowId === this.workflowId)
			.map(({ sid, number, field, address, previous, space, projectId }) => ({
				...{ sid, number, field, address, previous, space, projectId },
			}));
	}

	find({ sid, field }: Pick<TakenAddress, 'sid' | 'field'>): TakenAddress | undefined {
		return this.all.find((taken) => taken.sid === sid && taken.field === field);
	}

	/** In place of what is known of the same address. */
	add(taken: TakenAddress): void {
		this.keep([...this.others(taken), taken]);
	}

	remove(taken: TakenAddress): void {
		this.keep(this.others(taken));
	}

	private others(taken: TakenAddress): TakenAddress[] {
		return this.all.filter((other) => !isSameField(other, taken));
	}

	/** n8n sees a change of the data itself only. */
	private keep(all: TakenAddress[]): void {
		const { workflowId } = this;
		if (all.length > 0) this.data[KEY] = all.map((taken) => ({ ...taken, workflowId }));
		else delete this.data[KEY];
		if (all.length > 0) takenHere.set(this.owner, all);
		else takenHere.delete(this.owner);
	}
}
