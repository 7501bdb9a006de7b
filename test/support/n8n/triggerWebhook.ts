import './environment';
import { HookContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INode, IWebhookData, Workflow } from 'n8n-workflow';
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

/**
 * What n8n does with the trigger when its workflow is activated.
 *
 * @param origin by which n8n thinks that it is reached
 */
export async function activate(
	options: TriggerWorkflow,
	origin = 'https://n8n.example.com',
): Promise<void> {
	const { workflow, trigger, credentials } = options;
	const { webhookMethods } = nodeTypes.getByNameAndVersion(trigger.type) as {
		webhookMethods?: Record<string, Record<string, (this: HookContext) => Promise<boolean>>>;
	};
	const webhookData = webhookDataOf(options, 'POST', false);
	const additionalData = additionalDataOf(credentials, 'trigger', origin);
	const context = new HookContext(
		workflow,
		trigger,
		additionalData,
		'trigger',
		'activate',
		webhookData,
	);
	const { checkExists, create } = webhookMethods!.default;
	if (!(await checkExists.call(context))) await create.call(context);
}
