/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { equal, match, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Sandbox } from '../../../sandbox';
import { brightnessOf } from './brightness';
import type { Scenarios } from './scenario';

/** Presses Tab until a button has the focus. */
async function tabTo(page: Page, name: string | RegExp) {
	const button = page.getByRole('button', { name }).first();
	await button.waitFor();
	for (let presses = 0; presses < 40; presses++) {
		await page.keyboard.press('Tab');
		if (await button.evaluate((element) => element === element.ownerDocument.activeElement)) return;
	}
	throw new Error(`Tab does not reach ${String(name)}`);
}

async function pause({ origin, projectId, apiToken }: Sandbox, callSid: string, sid: string) {
	const account = `${origin}/api/laml/2010-04-01/Accounts/${projectId}`;
	const token = Buffer.from(`${projectId}:${apiToken}`).toString('base64');
	const { status } = await fetch(`${account}/Calls/${callSid}/Recordings/${sid}`, {
		method: 'POST',
		headers: { Authorization: `Basic ${token}` },
		body: new URLSearchParams({ Status: 'paused', PauseBehavior: 'skip' }),
	});
	equal(status, 200);
}

export const board: Scenarios = {
	'The board of the sandbox: a call by keyboard, its recording paused, and the dark': async ({
		page,
		sandbox,
	}) => {
		await page.goto(sandbox.origin);
		await tabTo(page, 'New call');
		await page.keyboard.press('Enter');
		await page.getByText(/^New call from .*, with a recording\.$/).waitFor();
		const [{ sid, call_sid: callSid }] = sandbox.recordings.values();
		const recording = page.locator(`#recording-${sid}`);
		await recording.getByText('in-progress').waitFor();

		await pause(sandbox, String(callSid), sid);
		await recording.getByText('paused (skip)').waitFor();
		ok((await brightnessOf(page.locator('body'))) > 0.8, 'the board is not light');
		await page.emulateMedia({ colorScheme: 'dark' });
		ok((await brightnessOf(page.locator('body'))) < 0.2, 'the board is not dark');

		await tabTo(page, /^Hang up/);
		await page.keyboard.press('Enter');
		await recording.getByText('completed').waitFor();
		match(await recording.innerText(), /Listen/);
	},
};
