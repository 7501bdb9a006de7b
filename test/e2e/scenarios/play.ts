import type { Home } from '../../../local/n8n/home';
import type { RunningN8n } from '../../../local/n8n/start';
import type { N8nVersion } from '../../../local/n8n/versions';
import type { Sandbox } from '../../../sandbox';
import type { Stage } from '../stage';

interface Given {
	n8n: RunningN8n;
	sandbox: Sandbox;
	/** Where n8n keeps its data. */
	home: Home;
}

/** Some scenarios about one question. */
export type Play = (stage: Stage, given: Given) => Promise<void>;

/** Whether it is of the line before n8n 2, which has less. */
export const isVersion1 = ({ version }: N8nVersion) => version.startsWith('1.');
