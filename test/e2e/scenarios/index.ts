/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal } from 'node:assert/strict';
import { importExample } from '../../../local/demo/exampleWorkflow';
import { post } from '../../../local/demo/paymentPage';
import { NEWEST_N8N, OLDEST_N8N } from '../../../local/n8n/versions';
import type { Suite } from '../stage';

/** What a webhook starts, and what it answers: over HTTP only, as a payment page sees it. */
export const scenarios: Suite = {
	name: 'scenarios',
	n8nVersions: [NEWEST_N8N, OLDEST_N8N],
	async play({ start, scenario }) {
		const { n8n, sandbox } = await start();
		await scenario('the example pauses and resumes while paying', async () => {
			const { webhook } = await importExample(n8n, 'pause-while-paying.json', sandbox.origin);
			const { sid: callSid } = sandbox.addCall();
			const { sid } = sandbox.addRecording({ call_sid: callSid });
			equal((await post(webhook, { callSid, payment: 'started' })).status, 200);
			equal(sandbox.recordings.get(sid)?.status, 'paused');
			equal((await post(webhook, { callSid, payment: 'finished' })).status, 200);
			equal(sandbox.recordings.get(sid)?.status, 'in-progress');
		});
	},
};
