/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import { dependencies as newest } from './locks/n8n/package.json';
import { dependencies as oldest } from './locks/n8n1/package.json';
import { optionalDependencies as node20 } from './locks/node20/package.json';
import { optionalDependencies as node24 } from './locks/node24/package.json';
import { INSTALL_FOLDER } from './paths';

const LOCKS = join(__dirname, 'locks');

/** A Node from the npm registry, for machines whose own n8n does not accept. */
export interface PinnedNode {
	major: number;
	/** Whether n8n accepts a later major version, too. */
	orNewer: boolean;
	/** The npm packages that bring it, each for one platform. */
	packages: Record<string, string>;
	lock: string;
	folder: string;
}

export interface N8nVersion {
	/** For example `2.41.1`. */
	version: string;
	/** What its first installation takes, for the progress line. */
	cost: string;
	lock: string;
	folder: string;
	node: PinnedNode;
	/** Packages whose install scripts have to run: all other scripts stay off. */
	drivers: string[];
	/** What this version needs besides. */
	environment: Record<string, string>;
}

/** The newest n8n that can be installed from the npm registry. */
export const NEWEST_N8N: N8nVersion = {
	version: newest.n8n,
	cost: 'about 5 minutes, 3 GB',
	lock: join(LOCKS, 'n8n'),
	folder: INSTALL_FOLDER,
	node: {
		major: 24,
		orNewer: true,
		packages: node24,
		lock: join(LOCKS, 'node24'),
		folder: join(INSTALL_FOLDER, 'node24'),
	},
	drivers: ['sqlite3', 'isolated-vm'],
	// It fetches a list of servers from the internet at each start.
	environment: { N8N_DISABLED_MODULES: 'mcp-registry' },
};

/** The last release of the oldest line that n8n still maintains. */
export const OLDEST_N8N: N8nVersion = {
	version: oldest.n8n,
	cost: 'about 4 minutes, 2 GB',
	lock: join(LOCKS, 'n8n1'),
	folder: join(INSTALL_FOLDER, 'n8n1'),
	node: {
		major: 20,
		orNewer: false,
		packages: node20,
		lock: join(LOCKS, 'node20'),
		folder: join(INSTALL_FOLDER, 'node20'),
	},
	drivers: ['sqlite3'],
	environment: {
		// The other engine's driver, isolated-vm, does not compile for Node 20.
		N8N_EXPRESSION_ENGINE: 'legacy',
		// Its default is one connection for all: what n8n stores meanwhile breaks a request now and then
		// ("cannot start a transaction within a transaction"). n8n 2 has a pool by default.
		DB_SQLITE_POOL_SIZE: '3',
	},
};
