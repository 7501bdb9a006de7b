/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { deepEqual } from 'node:assert/strict';
import { name as packageName } from '../../../package.json';
import type { Scenarios } from './scenario';
import { chain } from './workflows';

const NAME = 'SignalWire Trigger';

export const trigger: Scenarios = {
	'The panel of the trigger tells test from production, and a test event arrives': async ({
		page,
		editor,
		n8n,
		sandbox,
	}) => {
		const webhookId = randomUUID();
		const type = `${packageName}.signalWireTrigger`;
		const node = { name: NAME, type, typeVersion: 1.1, webhookId, parameters: {} };
		await editor.openWorkflow(chain(node));
		await editor.openNode(NAME);
		await page.getByText('Wait for one event at the Test URL').waitFor();
		await page.getByText('publish it and give SignalWire the Production URL').waitFor();
		await page.getByText('Webhook URLs').click();
		await page.getByText(`${n8n.origin}/webhook-test/${webhookId}/webhook`).waitFor();
		await page.getByText('Production URL', { exact: true }).click();
		await page.getByText(`${n8n.origin}/webhook/${webhookId}/webhook`).waitFor();

		await page.getByTestId('node-execute-button').click();
		await page.getByText('Listening for test event').waitFor();
		const { sid: callSid } = sandbox.addCall({ status: 'completed' });
		const recording = sandbox.addRecording({ call_sid: callSid, status: 'completed' });
		const { answers } = await sandbox.callbacks.send(
			`${n8n.origin}/webhook-test/${webhookId}/webhook`,
			sandbox.callbacks.fieldsOf(recording),
		);
		deepEqual(answers, [204]);
		const output = page.getByTestId('output-panel');
		await output.getByText('recording.completed').first().waitFor();
		await output.getByText(recording.sid).first().waitFor();
	},
};
