/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { installLocked } from './lockedInstall';
import { dependencies } from './locks/n8n/package.json';
import { optionalDependencies } from './locks/node24/package.json';
import { INSTALL_FOLDER } from './paths';
import { Problem } from './problem';
import { run, runNpm } from './run';

export interface InstalledN8n {
	nodeBinary: string;
	/** n8n's command line script, run by nodeBinary. */
	n8nScript: string;
}

const OLDEST_NODE_FOR_N8N = 24;
const INSTALL_NODE = `Install Node ${OLDEST_NODE_FOR_N8N}, for instance with nvm, then run this again.`;
const CHECK_NETWORK = 'Check the network and `npm config get registry`, then run this again.';
const CHECK_COMPILER =
	'n8n compiles its SQLite driver where no ready one can be fetched: that takes Python 3, make ' +
	'and a C++ compiler. Install them, then run this again. The whole log is .n8n/install.log.';

/** The running Node if n8n accepts it, else one from the npm registry. */
async function provideNode(folder: string): Promise<string> {
	if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE_FOR_N8N) return process.execPath;

	const packageName = `node-${process.platform}-${process.arch}`;
	if (!Object.hasOwn(optionalDependencies, packageName)) {
		throw new Problem(
			`n8n ${dependencies.n8n} needs Node ${OLDEST_NODE_FOR_N8N} or newer, and this is Node ${process.versions.node}.`,
			INSTALL_NODE,
		);
	}
	const target = join(folder, 'node24');
	const logFile = join(folder, 'install-node.log');
	const nodeBinary = join(target, 'node_modules', packageName, 'bin', 'node');
	// npm does not mind when an optional package, as each of these is, could not be fetched.
	const tryNode = async () =>
		await run('Starting the new Node', nodeBinary, ['--version'], {
			logFile,
			whatToDo: INSTALL_NODE,
		});
	await installLocked({
		title: `Node ${OLDEST_NODE_FOR_N8N} for n8n (once)`,
		source: join(__dirname, 'locks', 'node24'),
		target,
		logFile,
		whatToDo: CHECK_NETWORK,
		finish: tryNode,
	});
	return nodeBinary;
}

/** The environment in which npm's scripts run with, and compile for, the given Node. */
function environmentFor(nodeBinary: string): NodeJS.ProcessEnv {
	const nodeFolder = dirname(dirname(nodeBinary));
	const hasHeaders = existsSync(join(nodeFolder, 'include', 'node', 'node.h'));
	return {
		...process.env,
		PATH: [dirname(nodeBinary), process.env.PATH].join(delimiter),
		...(hasHeaders && { npm_config_nodedir: nodeFolder }),
	};
}

/**
 * Provides the pinned n8n and a Node that it runs on. The first time takes about five minutes and
 * 3 GB; after that it only looks at a stamp.
 *
 * n8n is installed without its install scripts, because one optional driver that nothing here uses
 * (Kafka's) does not compile everywhere and would take all of it down. Two drivers do need theirs.
 *
 * @param folder where it all goes
 * @throws Problem when there is no network, no compiler, or no Node for this machine
 */
export async function installN8n(folder = INSTALL_FOLDER): Promise<InstalledN8n> {
	const nodeBinary = await provideNode(folder);
	const logFile = join(folder, 'install.log');
	const buildDrivers = async () =>
		await runNpm('Building the drivers of n8n', ['rebuild', 'sqlite3', 'isolated-vm'], {
			cwd: folder,
			env: environmentFor(nodeBinary),
			logFile,
			whatToDo: CHECK_COMPILER,
		});
	await installLocked({
		title: `n8n ${dependencies.n8n} (once: about 5 minutes, 3 GB)`,
		source: join(__dirname, 'locks', 'n8n'),
		target: folder,
		logFile,
		whatToDo: CHECK_NETWORK,
		finish: buildDrivers,
	});
	return { nodeBinary, n8nScript: join(folder, 'node_modules', 'n8n', 'bin', 'n8n') };
}
