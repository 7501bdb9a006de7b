import { randomUUID } from 'node:crypto';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { triggerNode, triggerWorkflow } from '../callbacks/trigger';
import { activate, deactivate, type HookCall, type TriggerWorkflow } from './triggerWebhook';

/** What n8n stores of a workflow, as text, so that nothing but that survives. */
type Stored = string | undefined;

/**
 * A workflow with the trigger, published and unpublished as n8n's ActiveWorkflowManager and
 * TestWebhooks do: the workflow is read anew each time, its static data is stored only when it has
 * changed, when an activation has succeeded and when a deactivation has not thrown; a failed
 * activation is followed by a deactivation; a test has no static data.
 */
export class PublishedTrigger {
	readonly node: INode;

	private stored: Stored;

	private workflowId: string = randomUUID();

	private isPublished = false;

	/**
	 * How often n8n tries to activate it. Above 1, as n8n 2.41 does: with the same workflow, whose static
	 * data is stored in any case, and without a deactivation after a failure.
	 */
	attempts = 1;

	constructor(
		public credentials: ICredentialDataDecryptedObject,
		parameters: IDataObject,
		public origin = 'https://n8n.example.com',
	) {
		this.node = triggerNode(parameters);
	}

	/** The Production URL. */
	get url(): string {
		return `${this.origin}/webhook/${this.node.webhookId}/webhook`;
	}

	/** Saves the workflow with other parameters; it takes effect when it is published again. */
	change(parameters: IDataObject): void {
		Object.assign(this.node.parameters, parameters);
	}

	/** Publishes the workflow, or what has changed in it. */
	async publish(): Promise<void> {
		const activation = this.isPublished ? 'update' : 'activate';
		if (this.isPublished) await this.unpublish();
		await this.add(activation);
	}

	/**
	 * Publishes the workflow where a trigger behind this one fails: n8n stores nothing, and deactivates
	 * the workflow as it was stored.
	 */
	async publishBesideFailure(): Promise<void> {
		await activate(this.workflow(), this.call({ activation: 'activate' }));
		await this.remove();
	}

	async unpublish(): Promise<void> {
		this.isPublished = false;
		await this.remove();
	}

	/** Ends without a word, and starts again, as n8n does when it is killed, or by another process. */
	async restart(activation: WorkflowActivateMode = 'init'): Promise<void> {
		await this.add(activation);
	}

	/** Waits for one event at the Test URL, and stops. */
	async test(): Promise<void> {
		const test = this.workflow({});
		const call = { isTest: true, origin: this.origin };
		await activate(test, { ...call, mode: 'manual', activation: 'manual' });
		await deactivate(test, call);
	}

	private async add(activation: WorkflowActivateMode): Promise<void> {
		const workflow = this.workflow();
		let failure: Error | undefined;
		for (let attempt = 0; attempt < this.attempts; attempt++) {
			failure = await activate(workflow, this.call({ activation })).then(
				() => undefined,
				(error: Error) => error,
			);
			if (!failure) break;
		}
		if (failure && this.attempts > 1) this.store(workflow);
		else if (failure) await this.remove();
		if (failure) return await Promise.reject(failure);
		this.store(workflow);
		this.isPublished = true;
	}

	private async remove(): Promise<void> {
		const workflow = this.workflow();
		await deactivate(workflow, this.call());
		this.store(workflow);
	}

	private call(call: HookCall = {}): HookCall {
		return { origin: this.origin, ...call };
	}

	private workflow(staticData = JSON.parse(this.stored ?? '{}') as IDataObject): TriggerWorkflow {
		const node = structuredClone(this.node);
		return triggerWorkflow({}, this.credentials, node, staticData, this.workflowId);
	}

	/** A copy of the workflow, with an address of its own and what n8n has stored for the original. */
	copy(): PublishedTrigger {
		const copy = new PublishedTrigger(this.credentials, this.node.parameters, this.origin);
		copy.stored = this.stored;
		return copy;
	}

	/** Changes what n8n has stored for the trigger, as somebody may by n8n's API. */
	editStored(edit: (stored: string) => string): void {
		this.stored = edit(this.stored ?? '{}');
	}

	private store({ workflow }: TriggerWorkflow): void {
		const { staticData } = workflow;
		if (staticData.__dataChanged === true) this.stored = JSON.stringify(staticData);
	}
}
