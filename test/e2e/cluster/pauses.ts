import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { Recording, Sandbox } from '../../../sandbox';

/** A webhook that gives one recording of a call another status, and answers with what came of it. */
export function pauseWorkflow() {
	const node = (
		name: string,
		type: string,
		typeVersion: number,
		parameters: INodeParameters,
	): INode => ({ id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters });
	const byId = (value: string) => ({ __rl: true, mode: 'id', value });
	const nodes = [
		{
			...node('Page', 'n8n-nodes-base.webhook', 2, {
				httpMethod: 'POST',
				path: randomUUID(),
				responseMode: 'responseNode',
			}),
			webhookId: randomUUID(),
		},
		node('Update', 'n8n-nodes-signalwire.signalWire', 1, {
			resource: 'recording',
			operation: 'update',
			callSid: byId('={{ $json.body.callSid }}'),
			recordingSid: byId('={{ $json.body.recordingSid }}'),
			status: '={{ $json.body.status }}',
		}),
		node('Answer', 'n8n-nodes-base.respondToWebhook', 1.1, { respondWith: 'firstIncomingItem' }),
	];
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Pause',
		nodes,
		connections: { Page: to('Update'), Update: to('Answer') },
		settings: { executionOrder: 'v1' },
	};
}

/** A recording that is to be paused or resumed, and what the webhook answered. */
export interface Asked {
	recording: Recording;
	status: 'paused' | 'in-progress';
	answer?: { status: number; body: Partial<Recording> };
}

/** Live calls with a recording each. */
export function addRecordings(sandbox: Sandbox, count: number): Recording[] {
	return Array.from({ length: count }, () =>
		sandbox.addRecording({ call_sid: sandbox.addCall().sid }),
	);
}

/** Asks the webhook of a pauseWorkflow, and waits for its answer as long as it takes. */
export async function ask(webhook: string, asked: Asked): Promise<void> {
	const { call_sid: callSid, sid: recordingSid } = asked.recording;
	const response = await fetch(webhook, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ callSid, recordingSid, status: asked.status }),
	});
	const text = await response.text();
	const body = text === '' ? {} : (JSON.parse(text) as Partial<Recording>);
	asked.answer = { status: response.status, body };
}

export const isDone = ({ answer }: Asked) => answer?.status === 200;

/** How often an update of each recording was sent, by its SID. */
export function countUpdates(sandbox: Sandbox): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { method, path } of sandbox.requests) {
		const sid = method === 'POST' && /\/Recordings\/([^/.]+)/.exec(path)?.[1];
		if (sid) counts.set(sid, (counts.get(sid) ?? 0) + 1);
	}
	return counts;
}
