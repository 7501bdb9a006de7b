/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal, ok } from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { Scenarios } from './scenario';
import { byId, fromStart, signalWire } from './workflows';

/** Drags with the mouse, in steps: n8n shows where a field may be dropped once it moves. */
async function drag(page: Page, what: Locator, target: Locator) {
	await what.hover();
	await page.mouse.down();
	const { x, y, width, height } = (await target.boundingBox())!;
	await page.mouse.move(x + width / 2, y + height / 2, { steps: 20 });
	await target.hover({ force: true });
	await page.mouse.up();
}

/** Plays the audio of a page for a moment. */
async function listen(audio: Locator): Promise<{ duration: number; at: number }> {
	return await audio.evaluate(async (player) => {
		await player.play();
		await new Promise((resolve) => player.addEventListener('timeupdate', resolve, { once: true }));
		return { duration: player.duration, at: player.currentTime };
	});
}

export const running: Scenarios = {
	'A recording is paused; once the call has ended, the panel says why it is not': async ({
		editor,
		sandbox,
	}) => {
		const { sid: callSid } = sandbox.addCall();
		const { sid } = sandbox.addRecording({ call_sid: callSid });
		const update = signalWire('update', { callSid: byId(callSid), recordingSid: byId(sid) });
		await editor.openWorkflow(fromStart(update));
		await editor.openNode('SignalWire');
		const output = await editor.execute();
		await output.getByText('paused', { exact: true }).first().waitFor();
		equal(sandbox.recordings.get(sid)?.status, 'paused');

		sandbox.hangUp(callSid);
		await editor.execute();
		await output
			.getByTestId('node-error-message')
			.getByText('The call has ended, so its recording can no longer be paused')
			.waitFor();
		await output
			.getByTestId('node-error-description')
			.getByText('SignalWire said: "The call is not in progress"')
			.waitFor();
		await editor.closeNode();
		await editor.node('SignalWire').getByTestId('node-issues').waitFor();
	},

	'What comes out is shown before the first run, and dragged into the next node': async ({
		page,
		editor,
		sandbox,
	}) => {
		const { sid } = sandbox.addCall();
		const first = signalWire('start', { callSid: byId(sid) }, 'First');
		await editor.openWorkflow(fromStart(first, signalWire('get', {}, 'Second')));
		await editor.openNode('Second');
		const input = page.getByTestId('ndv-input-panel');
		await input.getByText('Usually outputs the following fields').waitFor();
		await drag(page, input.getByText('sid', { exact: true }), editor.field('recordingSid'));
		await editor.field('recordingSid').getByText('$json.sid').waitFor();

		const output = await editor.execute();
		await output.getByText('in-progress', { exact: true }).first().waitFor();
		equal(sandbox.recordings.size, 1);
	},

	'A downloaded recording is played in the panel': async ({ page, editor, sandbox }) => {
		const { sid: callSid } = sandbox.addCall({ status: 'completed' });
		const { sid } = sandbox.addRecording({ call_sid: callSid, status: 'completed', duration: 2 });
		await editor.openWorkflow(fromStart(signalWire('download', { recordingSid: byId(sid) })));
		await editor.openNode('SignalWire');
		const output = await editor.execute();
		await output.getByText(`${sid}.mp3`).waitFor();
		await output.getByTestId('ndv-view-binary-data').click();
		const { duration, at } = await listen(page.locator('audio'));
		ok(Math.abs(duration - 2) < 0.5, `the audio is ${duration} s long`);
		ok(at > 0, 'the audio does not play');
	},
};
