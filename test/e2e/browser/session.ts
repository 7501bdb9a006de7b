import type { BrowserContext } from 'playwright-core';
import type { RunningN8n } from '../../../local/n8n/start';
import type { N8nVersion } from '../../../local/n8n/versions';
import type { Sandbox } from '../../../sandbox';
import type { Stage } from '../stage';
import { startChromium } from './chromium';

/** A browser in which the owner of an n8n is logged in. */
export interface Session {
	context: BrowserContext;
	n8n: RunningN8n;
	n8nVersion: N8nVersion;
	sandbox: Sandbox;
}

/** Starts a sandbox, an n8n and Chromium, and logs in; all of it ends with the suite. */
export async function startSession({ start, atEnd, n8nVersion }: Stage): Promise<Session> {
	const chromium = await startChromium();
	atEnd(async () => await chromium.close());
	const { n8n, sandbox } = await start();
	const context = await chromium.newContext({
		viewport: { width: 1400, height: 900 },
		locale: 'en-US',
		colorScheme: 'light',
	});
	await context.request.post(`${n8n.origin}/rest/login`, {
		data: { emailOrLdapLoginId: n8n.owner.email, password: n8n.owner.password },
	});
	return { context, n8n, n8nVersion, sandbox };
}
