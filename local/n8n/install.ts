/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { installLocked } from './lockedInstall';
import { Problem } from './problem';
import { run, runNpm } from './run';
import { NEWEST_N8N, type N8nVersion, type PinnedNode } from './versions';

export interface InstalledN8n {
	nodeBinary: string;
	/** n8n's command line script, run by nodeBinary. */
	n8nScript: string;
	/** What this version of n8n needs besides. */
	environment: Record<string, string>;
}

const CHECK_NETWORK = 'Check the network and `npm config get registry`, then run this again.';
const CHECK_COMPILER =
	'n8n compiles its SQLite driver where no ready one can be fetched: that takes Python 3, make ' +
	'and a C++ compiler. Install them, then run this again.';

function accepts({ major, orNewer }: PinnedNode): boolean {
	const running = Number(process.versions.node.split('.')[0]);
	return running === major || (orNewer && running > major);
}

/**
 * Provides the running Node if this n8n accepts it, else one from the npm registry.
 *
 * @returns the path of its program
 * @throws Problem when there is no network, or no Node for this machine
 */
export async function provideNode({ version, node }: N8nVersion): Promise<string> {
	if (accepts(node)) return process.execPath;

	const whatToDo = `Install Node ${node.major}, for instance with nvm, then run this again.`;
	const packageName = `node-${process.platform}-${process.arch}`;
	if (!Object.hasOwn(node.packages, packageName)) {
		throw new Problem(
			`n8n ${version} needs Node ${node.major}${node.orNewer ? ' or newer' : ''}, and this is Node ${process.versions.node}.`,
			whatToDo,
		);
	}
	const logFile = join(dirname(node.folder), `install-${basename(node.folder)}.log`);
	const nodeBinary = join(node.folder, 'node_modules', packageName, 'bin', 'node');
	// npm does not mind when an optional package, as each of these is, could not be fetched.
	const tryNode = async () =>
		await run('Starting the new Node', nodeBinary, ['--version'], { logFile, whatToDo });
	await installLocked({
		title: `Node ${node.major} for n8n (once)`,
		source: node.lock,
		target: node.folder,
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
 * Provides a pinned n8n and a Node that it runs on. The first time takes about five minutes and
 * 3 GB; after that it only looks at a stamp.
 *
 * n8n is installed without its install scripts, because one optional driver that nothing here uses
 * (Kafka's) does not compile everywhere and would take all of it down. A few drivers do need theirs.
 *
 * @throws Problem when there is no network, no compiler, or no Node for this machine
 */
export async function installN8n(n8n: N8nVersion = NEWEST_N8N): Promise<InstalledN8n> {
	const nodeBinary = await provideNode(n8n);
	const { folder, version } = n8n;
	const logFile = join(folder, 'install.log');
	const buildDrivers = async () =>
		await runNpm('Building the drivers of n8n', ['rebuild', ...n8n.drivers], {
			cwd: folder,
			env: environmentFor(nodeBinary),
			logFile,
			whatToDo: `${CHECK_COMPILER} The whole log is ${logFile}.`,
		});
	await installLocked({
		title: `n8n ${version} (once: ${n8n.cost})`,
		source: n8n.lock,
		target: folder,
		logFile,
		whatToDo: CHECK_NETWORK,
		finish: buildDrivers,
	});
	const n8nScript = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	return { nodeBinary, n8nScript, environment: n8n.environment };
}
