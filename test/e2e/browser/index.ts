import { NEWEST_N8N } from '../../../local/n8n/versions';
import type { Suite } from '../stage';
import { board } from './board';
import { startChromium } from './chromium';
import { credential } from './credential';
import { fields } from './fields';
import { finding } from './finding';
import { lists } from './lists';
import { running } from './running';
import { playInPage, type Scenarios } from './scenario';
import { themes } from './themes';
import { tool } from './tool';
import { trigger } from './trigger';

const all: Scenarios = {
	...finding,
	...credential,
	...lists,
	...fields,
	...running,
	...trigger,
	...tool,
	...themes,
	...board,
};

/** What a person does in the editor, in Debian's Chromium. */
export const browser: Suite = {
	name: 'browser',
	n8nVersions: [NEWEST_N8N],
	async play({ start, scenario, atEnd }) {
		const chromium = await startChromium();
		atEnd(async () => await chromium.close());
		const stageSet = await start();
		const { n8n } = stageSet;
		const context = await chromium.newContext({
			viewport: { width: 1400, height: 900 },
			locale: 'en-US',
			colorScheme: 'light',
		});
		await context.request.post(`${n8n.origin}/rest/login`, {
			data: { emailOrLdapLoginId: n8n.owner.email, password: n8n.owner.password },
		});
		for (const [name, play] of Object.entries(all)) {
			await scenario(name, async () => await playInPage(context, stageSet, [name, play]));
		}
	},
};
