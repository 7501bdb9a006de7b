/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual } from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningN8n } from '../../../local/n8n/start';
import type { N8nVersion } from '../../../local/n8n/versions';
import type { Sandbox } from '../../../sandbox';
import { RESULTS_FOLDER } from '../results';
import { watchErrors } from './console';
import { Editor } from './editor';
import type { Session } from './session';

/** What a scenario plays with: a page of its own, and an empty sandbox. */
export interface Tools {
	page: Page;
	editor: Editor;
	n8n: RunningN8n;
	n8nVersion: N8nVersion;
	sandbox: Sandbox;
}

/** Scenarios by what they show. */
export type Scenarios = Record<string, (tools: Tools) => Promise<string | void>>;

const SCREENSHOTS = join(RESULTS_FOLDER, 'screenshots');
const MILLISECONDS_TO_APPEAR = 60_000;

async function takeScreenshot(page: Page, scenario: string) {
	mkdirSync(SCREENSHOTS, { recursive: true });
	const file = `${scenario.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
	await page.screenshot({ path: join(SCREENSHOTS, file) });
}

/**
 * Plays one scenario in a page of its own.
 *
 * @throws whatever the scenario throws, with a screenshot left, and for errors in the console
 */
export async function playInPage(
	{ context, n8n, n8nVersion, sandbox }: Session,
	[name, play]: [string, Scenarios[string]],
): Promise<string | void> {
	sandbox.reset();
	const page = await context.newPage();
	page.setDefaultTimeout(MILLISECONDS_TO_APPEAR);
	const errors = watchErrors(page);
	let hasPassed = false;
	try {
		const seen = await play({ page, editor: new Editor(page, n8n), n8n, n8nVersion, sandbox });
		deepEqual(errors(), [], 'errors in the console of the browser');
		hasPassed = true;
		return seen;
	} finally {
		if (!hasPassed) await takeScreenshot(page, name);
		await page.close();
	}
}
