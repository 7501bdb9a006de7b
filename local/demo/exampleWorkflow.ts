/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as delay } from 'node:timers/promises';
import type { INode } from 'n8n-workflow';
import { name as packageName } from '../../package.json';
import { readExample } from '../../test/support/exampleFile';
import { N8nApiError } from '../n8n/api';
import { Problem } from '../n8n/problem';
import type { RunningN8n } from '../n8n/start';

export interface Workflow {
	name: string;
	nodes: Array<Pick<INode, 'name' | 'type' | 'parameters'> & Partial<INode>>;
	connections?: object;
	settings?: object;
	pinData?: object;
}

export interface ActiveWorkflow {
	id: string;
	/** The production address of the first webhook, and of each by the name of its node. */
	webhook: string;
	webhooks: Record<string, string>;
	editorUrl: string;
}

const SECONDS_TO_REGISTER = 20;

/** n8n names the methods of a registered webhook to a browser that asks before it sends. */
export async function isRegistered(webhook: string) {
	const headers = { Origin: new URL(webhook).origin, 'Access-Control-Request-Method': 'POST' };
	const response = await fetch(webhook, { method: 'OPTIONS', headers });
	return response.headers.get('access-control-allow-methods')?.includes('POST') ?? false;
}

/** Copies of an example, each of which needs an address of its own. */
let copies = 0;

function giveOwnAddress({ nodes }: Workflow) {
	copies += 1;
	for (const { parameters } of nodes) {
		if (parameters.path) parameters.path = `${String(parameters.path)}-${copies}`;
	}
}

/**
 * Imports a workflow from examples/ as a person would: puts the credential and the CRM's address
 * in, and activates it.
 *
 * @param changes what somebody did to its nodes, by their names; such a copy has an address of its own
 * @throws Problem when the webhook does not come up
 */
export async function importExample(
	n8n: RunningN8n,
	file: string,
	sandboxOrigin: string,
	changes?: Record<string, Partial<INode>>,
	credential = n8n.credential,
): Promise<ActiveWorkflow> {
	const workflow = readExample(file, sandboxOrigin);
	if (changes) giveOwnAddress(workflow);
	for (const node of workflow.nodes) Object.assign(node, changes?.[node.name]);
	return await activateWorkflow(n8n, workflow, credential);
}

interface PublicationStatus {
	status: string;
	triggers: Array<{ errorMessage?: string }>;
}

/** Before version 2, n8n had activated a workflow, or refused to, when it answered. */
async function publicationOf({ api }: RunningN8n, id: string): Promise<PublicationStatus> {
	const path = `/workflows/${id}/publication-status`;
	return await api.request<PublicationStatus>('GET', path).catch((error: unknown) => {
		const isUnknownPath = error instanceof N8nApiError && error.status === 404;
		if (isUnknownPath) return { status: 'published', triggers: [] };
		throw error;
	});
}

/** Where n8n takes requests for a trigger. */
const endpointOf = (type: string) => (type.endsWith('.mcpTrigger') ? 'mcp' : 'webhook');

/** Creates a workflow, with the credential in its nodes of this package, and leaves it inactive. */
export async function createWorkflow(
	{ api, credential: own }: RunningN8n,
	workflow: Workflow,
	credential = own,
): Promise<{ id: string; versionId: string }> {
	for (const node of workflow.nodes) {
		if (node.type.startsWith(`${packageName}.`)) node.credentials = { signalWireApi: credential };
	}
	return await api.request<{ id: string; versionId: string }>('POST', '/workflows', {
		active: false,
		...workflow,
	});
}

/** The nodes that other programs call. */
const withAddress = ({ nodes }: Workflow) =>
	nodes.filter(({ type, parameters, webhookId }) => {
		return /(\.webhook|Trigger)$/.test(type) && (parameters.path ?? webhookId);
	});

/**
 * Imports any workflow, with any credential for the nodes of this package, and activates it.
 *
 * @throws Problem with the words of the trigger that could not be activated, if it had any
 */
export async function activateWorkflow(
	n8n: RunningN8n,
	workflow: Workflow,
	credential = n8n.credential,
): Promise<ActiveWorkflow> {
	const { id, versionId } = await createWorkflow(n8n, workflow, credential);
	await n8n.api.request('POST', `/workflows/${id}/activate`, { versionId });

	const webhooks = Object.fromEntries(
		withAddress(workflow).map(({ name, type, webhookId, parameters }) => [
			name,
			`${n8n.origin}/${endpointOf(type)}/${String(parameters.path ?? `${webhookId}/webhook`)}`,
		]),
	);
	const [webhook] = Object.values(webhooks);
	const editorUrl = `${n8n.origin}/workflow/${id}`;
	const deadline = Date.now() + SECONDS_TO_REGISTER * 1000;
	for (;;) {
		const publication = await publicationOf(n8n, id);
		// n8n opens a webhook before it asks the node whether that may be.
		if (publication.status === 'published') {
			const open = await Promise.all(Object.values(webhooks).map(isRegistered));
			if (open.every(Boolean)) return { id, webhook, webhooks, editorUrl };
		}
		const why = publication.triggers.find(({ errorMessage }) => errorMessage)?.errorMessage;
		if (why || Date.now() > deadline) {
			throw new Problem(
				`n8n did not open ${webhook}. ${why ?? ''}`.trim(),
				`Open ${editorUrl} and choose Execute step in its first node.`,
			);
		}
		await delay(100);
	}
}
