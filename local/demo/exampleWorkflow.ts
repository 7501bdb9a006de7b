/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { name as packageName } from '../../package.json';
import { REPOSITORY } from '../n8n/paths';
import { Problem } from '../n8n/problem';
import type { RunningN8n } from '../n8n/start';

export interface Workflow {
	name: string;
	nodes: Array<{
		type: string;
		webhookId?: string;
		parameters: { path?: string };
		credentials?: Record<string, { id: string; name: string }>;
	}>;
}

const SECONDS_TO_REGISTER = 20;
const SANDBOX_IN_EXAMPLES = 'http://127.0.0.1:8787';

async function readExample(file: string, sandboxOrigin: string): Promise<Workflow> {
	const text = await readFile(join(REPOSITORY, 'examples', file), 'utf8');
	return JSON.parse(text.replaceAll(SANDBOX_IN_EXAMPLES, sandboxOrigin)) as Workflow;
}

/** n8n names the methods of a registered webhook to a browser that asks before it sends. */
async function isRegistered(webhook: string) {
	const headers = { Origin: new URL(webhook).origin, 'Access-Control-Request-Method': 'POST' };
	const response = await fetch(webhook, { method: 'OPTIONS', headers });
	return response.headers.get('access-control-allow-methods')?.includes('POST') ?? false;
}

/**
 * Imports a workflow from examples/ as a person would: puts the credential and the CRM's address
 * in, and activates it.
 *
 * @returns the addresses of its production webhook and of the workflow in the editor
 * @throws Problem when the webhook does not come up
 */
export async function importExample(n8n: RunningN8n, file: string, sandboxOrigin: string) {
	return await activateWorkflow(n8n, await readExample(file, sandboxOrigin));
}

interface PublicationStatus {
	status: string;
	triggers: Array<{ errorMessage?: string }>;
}

/**
 * The same with any workflow, and with any credential for the nodes of this package.
 *
 * @throws Problem with the words of the trigger that could not be activated, if it had any
 */
export async function activateWorkflow(
	n8n: RunningN8n,
	workflow: Workflow,
	credential = n8n.credential,
) {
	for (const node of workflow.nodes) {
		if (node.type.startsWith(`${packageName}.`)) node.credentials = { signalWireApi: credential };
	}
	const { id, versionId } = await n8n.api.request<{ id: string; versionId: string }>(
		'POST',
		'/workflows',
		workflow,
	);
	await n8n.api.request('POST', `/workflows/${id}/activate`, { versionId });

	const { webhookId, parameters } = workflow.nodes.find((node) => node.webhookId)!;
	const webhook = `${n8n.origin}/webhook/${parameters.path ?? `${webhookId}/webhook`}`;
	const editorUrl = `${n8n.origin}/workflow/${id}`;
	const deadline = Date.now() + SECONDS_TO_REGISTER * 1000;
	for (;;) {
		const { status, triggers } = await n8n.api.request<PublicationStatus>(
			'GET',
			`/workflows/${id}/publication-status`,
		);
		// n8n opens a webhook before it asks the node whether that may be.
		if (status === 'published' && (await isRegistered(webhook))) return { webhook, editorUrl };
		const why = triggers.find(({ errorMessage }) => errorMessage)?.errorMessage;
		if (why || Date.now() > deadline) {
			throw new Problem(
				`n8n did not open ${webhook}. ${why ?? ''}`.trim(),
				`Open ${editorUrl} and choose Execute step in its first node.`,
			);
		}
		await delay(100);
	}
}
