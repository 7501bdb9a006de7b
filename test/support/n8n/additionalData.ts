import './environment';
import { ExecutionLifecycleHooks } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { TestCredentials } from './credentials';

/**
 * What n8n's server gives to its engine.
 *
 * @param origin of n8n, such as `http://127.0.0.1:5678`
 */
export function additionalDataOf(
	credentials: ICredentialDataDecryptedObject,
	mode: WorkflowExecuteMode = 'manual',
	origin = 'http://127.0.0.1:5678',
): IWorkflowExecuteAdditionalData {
	const url = `${origin}/`;
	return {
		credentialsHelper: new TestCredentials(credentials),
		hooks: new ExecutionLifecycleHooks(mode, '1', {
			id: 'test',
			name: 'test',
			active: false,
			activeVersionId: null,
			isArchived: false,
			createdAt: new Date(),
			updatedAt: new Date(),
			nodes: [],
			connections: {},
		}),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: `${origin}/webhook`,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: `${origin}/webhook-test`,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
}
