import { temporaryHome } from '../../../local/n8n/home';
import { NEWEST_N8N, OLDEST_N8N } from '../../../local/n8n/versions';
import type { Suite } from '../stage';
import { activation } from './activation';
import { credentialTest } from './credential';
import { examples } from './examples';
import { law } from './law';
import { onError } from './onError';
import { everyOperation } from './operations';
import { phoneNumbers } from './phoneNumbers';
import type { Play } from './play';
import { proxies } from './proxy';
import { retryOnFail } from './retry';
import { nodeSettings } from './settings';

const PLAYS: Play[] = [
	credentialTest,
	everyOperation,
	onError,
	retryOnFail,
	nodeSettings,
	examples,
	law,
	proxies,
	phoneNumbers,
	// Ends the n8n of the others.
	activation,
];

/** What a webhook starts, and what it answers: over HTTP only, as a payment page sees it. */
export const scenarios: Suite = {
	name: 'scenarios',
	n8nVersions: [NEWEST_N8N, OLDEST_N8N],
	async play(stage) {
		const home = temporaryHome();
		const given = { ...(await stage.start({ home })), home };
		for (const play of PLAYS) await play(stage, given);
	},
};
