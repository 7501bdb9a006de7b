/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { equal } from 'node:assert/strict';
import { activateWorkflow, isRegistered } from '../../../local/demo/exampleWorkflow';
import { post } from '../../../local/demo/paymentPage';
import { startN8n, type RunningN8n } from '../../../local/n8n/start';
import type { Sandbox } from '../../../sandbox';
import { RECORDING } from '../../support/callbacks/recordingCallback';
import { send, signedForm } from '../../support/callbacks/signedCallback';
import { executionOf } from '../support/execution';
import { until } from '../support/until';
import { namesOf, triggerWorkflow, webhookWorkflow } from '../support/webhookWorkflow';
import { addRunning, pauseOne } from './onError';
import type { Play } from './play';

/** Deactivates a workflow, once n8n has answered. */
export async function deactivate({ api }: RunningN8n, id: string): Promise<void> {
	await api.request('POST', `/workflows/${id}/deactivate`);
}

/** Activates a workflow that was deactivated, once n8n has answered. */
export async function activateAgain({ api }: RunningN8n, id: string): Promise<void> {
	const { versionId } = await api.request<{ versionId: string }>('GET', `/workflows/${id}`);
	await api.request('POST', `/workflows/${id}/activate`, { versionId });
}

async function expectPause(sandbox: Sandbox, webhook: string) {
	const item = addRunning(sandbox);
	const { status, text } = await post(webhook, { items: [{ ticket: 'T0', ...item }] });
	equal(status, 200, text);
	equal(sandbox.recordings.get(item.recordingSid)?.status, 'paused');
}

async function expectTaken(sandbox: Sandbox, n8n: RunningN8n, url: string, id: string) {
	const fields = { ...RECORDING, RecordingSid: randomUUID() };
	const { signingKey } = sandbox.credentials;
	equal((await send(signedForm(url, fields, url, `${signingKey}x`))).status, 401);
	equal((await send(signedForm(url, fields, url, signingKey))).status, 204);
	const { status, outputsOf } = await executionOf(n8n, id);
	equal(status, 'success');
	equal(outputsOf('Trigger')[0][0].json.RecordingSid, fields.RecordingSid);
}

/** Addresses that come, go, and are there again; n8n is another one afterwards. */
export const activation: Play = async (
	{ scenario, n8nVersion, tarball, atEnd },
	{ n8n, sandbox, home },
) => {
	sandbox.reset();
	const pause = await activateWorkflow(
		n8n,
		webhookWorkflow('Activation', [{ name: 'pause', node: { parameters: pauseOne } }]),
	);
	const webhook = pause.webhooks[namesOf('pause').webhook];
	const trigger = await activateWorkflow(
		n8n,
		triggerWorkflow('Restart', { events: ['recording.completed'] }),
	);

	await scenario('deactivated, a webhook is gone; activated again, it pauses', async () => {
		await expectPause(sandbox, webhook);
		await deactivate(n8n, pause.id);
		await until('the webhook is gone', async () => !(await isRegistered(webhook)));
		equal((await post(webhook, { items: [addRunning(sandbox)] })).status, 404);
		await activateAgain(n8n, pause.id);
		await until('the webhook is there', async () => await isRegistered(webhook));
		await expectPause(sandbox, webhook);
	});

	await scenario('n8n started again: webhook and trigger answer at their addresses', async () => {
		await expectTaken(sandbox, n8n, trigger.webhook, trigger.id);
		await n8n.stop();
		const again = await startN8n(sandbox, { home, n8nVersion, tarball, anyPort: true });
		atEnd(async () => await again.stop());
		const moved = (address: string) => address.replace(n8n.origin, again.origin);
		for (const address of [webhook, trigger.webhook].map(moved)) {
			await until(address, async () => await isRegistered(address));
		}
		await expectPause(sandbox, moved(webhook));
		await expectTaken(sandbox, again, moved(trigger.webhook), trigger.id);
	});
};
