import './environment';
import { HookContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	INode,
	IWebhookData,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import { nodeTypes } from './nodeTypes';

export interface TriggerWorkflow {
	credentials: ICredentialDataDecryptedObject;
	workflow: Workflow;
	/** The node that the callbacks are for. */
	trigger: INode;
}

/** What n8n's server knows of the webhook of a trigger. */
export function webhookDataOf(
	options: TriggerWorkflow,
	method: string,
	isTest: boolean,
): IWebhookData {
	const { workflow, trigger, credentials } = options;
	const { webhooks = [] } = nodeTypes.getByNameAndVersion(trigger.type).description as {
		webhooks?: Array<IWebhookData['webhookDescription']>;
	};
	const webhookDescription = webhooks.find(({ httpMethod }) => httpMethod === method)!;
	return {
		httpMethod: method as 'POST',
		node: trigger.name,
		path: `${trigger.webhookId}/${webhookDescription.path}`,
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalDataOf(credentials),
		isTest,
	};
}

type Hook = (this: HookContext) => Promise<boolean>;

/** How n8n calls the hooks of a trigger. */
export interface HookCall {
	/** By which n8n thinks that it is reached. */
	origin?: string;
	mode?: WorkflowExecuteMode;
	activation?: WorkflowActivateMode;
	isTest?: boolean;
}

/** The hooks of the trigger as n8n calls them, one after the other. */
function hooksOf(options: TriggerWorkflow, call: HookCall) {
	const { workflow, trigger, credentials } = options;
	const { origin = 'https://n8n.example.com', mode = 'trigger', activation = 'activate' } = call;
	const { webhookMethods } = nodeTypes.getByNameAndVersion(trigger.type) as {
		webhookMethods?: Record<string, Record<'checkExists' | 'create' | 'delete', Hook>>;
	};
	const webhookData = webhookDataOf(options, 'POST', call.isTest ?? false);
	const additionalData = additionalDataOf(credentials, mode, origin);
	const hooks = webhookMethods!.default;
	return async (name: keyof typeof hooks) =>
		await hooks[name].call(
			new HookContext(workflow, trigger, additionalData, mode, activation, webhookData),
		);
}

/** What n8n does with the trigger when its workflow is activated. */
export async function activate(options: TriggerWorkflow, call: HookCall = {}): Promise<void> {
	const run = hooksOf(options, call);
	if (!(await run('checkExists'))) await run('create');
}

/** What n8n does with it when the workflow is deactivated, or a test has ended. */
export async function deactivate(options: TriggerWorkflow, call: HookCall = {}): Promise<void> {
	await hooksOf(options, { mode: 'internal', activation: 'update', ...call })('delete');
}
