/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal, match, ok } from 'node:assert/strict';
import type { Scenarios } from './scenario';
import { fromStart, signalWire } from './workflows';

/** More than the 1,000 of one page. */
const LIVE_CALLS = 1003;

export const lists: Scenarios = {
	'A live call and its recording are picked from lists': async ({ editor, sandbox }) => {
		const { sid } = sandbox.addCall({ from: '+12065550142' });
		sandbox.addRecording({ call_sid: sid, duration: 283 });
		for (let index = 1; index < LIVE_CALLS; index++) {
			sandbox.addCall({ from: `+1310555${1000 + index}` });
		}
		await editor.openWorkflow(fromStart(signalWire('update')));
		await editor.openNode('SignalWire');

		const calls = await editor.searchList('callSid');
		equal(await calls.count(), 1000);
		await calls.last().scrollIntoViewIfNeeded();
		await calls.nth(LIVE_CALLS - 1).waitFor();

		await editor.listSearch.fill('(206) 555-0142');
		await calls.filter({ hasText: '+12065550142' }).waitFor();
		equal(await calls.count(), 1);
		await calls.click();
		await calls.waitFor({ state: 'hidden' });

		const recordings = await editor.searchList('recordingSid');
		match(await recordings.innerText(), /4:43.*in-progress/);
		await recordings.click();
		const chosen = editor.field('recordingSid').getByTestId('rlc-input');
		match(await chosen.inputValue(), /4:43/);
		ok(await editor.field('callSid').getByTestId('rlc-input').inputValue());
	},

	'A list of live calls says why it is empty': async ({ page, editor }) => {
		await editor.openWorkflow(fromStart(signalWire('update')));
		await editor.openNode('SignalWire');
		await editor.field('callSid').getByTestId('rlc-input').click();
		const reason = page.getByTestId('rlc-item').filter({ hasText: 'There is no live call' });
		await page.getByText('Make one, or choose By ID').waitFor();
		await reason.click();
		equal(await editor.field('callSid').getByTestId('rlc-input').inputValue(), '');
	},
};
