import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 15];
const NPM_OPTIONS = { cwd: REPOSITORY, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
const QUIET = [
	'--loglevel=error',
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=5000',
];

/** Prints what happened and what to do, and ends with an error. */
function giveUp(what, whatToDo) {
	console.error(`\n${what}\n${whatToDo}\n`);
	process.exit(1);
}

function isNodeTooOld() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
}

function readPackages(lockFile) {
	const path = join(REPOSITORY, lockFile);
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * Tells whether node_modules holds what package-lock.json asks for. npm keeps its own record of
 * what it installed in node_modules/.package-lock.json, so an `npm ci` by hand counts as well.
 * Optional packages are left out: npm installs only those of this platform.
 */
function isInstalled() {
	const installed = readPackages('node_modules/.package-lock.json');
	if (!installed) return false;
	const wanted = Object.entries(readPackages('package-lock.json')).filter(
		([path, { optional, devOptional }]) => path !== '' && !optional && !devOptional,
	);
	return wanted.every(([path, { integrity }]) => installed[path]?.integrity === integrity);
}

/** Runs npm: the one that runs this script, or else the one on the PATH. */
function npm(parameters) {
	const { npm_execpath: script } = process.env;
	const { error, status, stderr } = script
		? spawnSync(process.execPath, [script, ...parameters], NPM_OPTIONS)
		: spawnSync('npm', parameters, NPM_OPTIONS);
	if (error) {
		giveUp(`npm could not be started: ${error.message}`, 'Install npm, then run this again.');
	}
	if (status !== 0) {
		giveUp(
			`The development packages could not be installed. npm says:\n${stderr.slice(0, 1500)}`,
			'Check the network and `npm config get registry`, then run this again.',
		);
	}
}

function install() {
	console.log('Installing the development packages (npm ci, about a minute)');
	// Without a network, npm ci would try for many minutes before it gives up.
	npm(['view', 'n8n-workflow', 'version', '--fetch-retries=1', '--fetch-timeout=20000', ...QUIET]);
	npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...QUIET]);
}

if (isNodeTooOld()) {
	giveUp(
		`This needs Node ${OLDEST_NODE.join('.')} or newer, and runs on Node ${process.versions.node}.`,
		'Install a newer Node, for instance with nvm or from nodejs.org, then run this again.',
	);
}
if (!isInstalled()) install();
