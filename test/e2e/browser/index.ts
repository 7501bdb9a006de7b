import { NEWEST_N8N, OLDEST_N8N } from '../../../local/n8n/versions';
import type { Suite } from '../stage';
import { board } from './board';
import { credential } from './credential';
import { fields } from './fields';
import { finding } from './finding';
import { lists } from './lists';
import { messages } from './messages';
import { running } from './running';
import { playInPage, type Scenarios } from './scenario';
import { startSession } from './session';
import { themes } from './themes';
import { tool } from './tool';
import { trigger } from './trigger';

const all: Scenarios = {
	...finding,
	...credential,
	...lists,
	...fields,
	...running,
	...messages,
	...trigger,
	...tool,
	...themes,
	...board,
};

/** What a person does in the editor, in Debian's Chromium. */
export const browser: Suite = {
	name: 'browser',
	n8nVersions: [NEWEST_N8N, OLDEST_N8N],
	async play(stage) {
		const session = await startSession(stage);
		for (const [name, play] of Object.entries(all)) {
			await stage.scenario(name, async () => await playInPage(session, [name, play]));
		}
	},
};
