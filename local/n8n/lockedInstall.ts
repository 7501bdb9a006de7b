/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showProgress } from './progress';
import { runNpm } from './run';

/** Without a network, npm would try for many minutes before it gives up. */
const ASK_FOR_ONE_PACKAGE = [
	'view',
	'n8n-workflow',
	'version',
	'--fetch-retries=1',
	'--fetch-retry-mintimeout=1000',
	'--fetch-timeout=20000',
];
const INSTALL_ALL = [
	'ci',
	'--ignore-scripts',
	'--loglevel=http',
	'--fetch-retries=3',
	'--fetch-retry-mintimeout=1000',
	'--fetch-retry-maxtimeout=5000',
];

export interface LockedInstall {
	/** What is installed, for the progress line: "n8n 2.41.1 (once, about 5 minutes)". */
	title: string;
	/** Folder with the package.json and package-lock.json to install from. */
	source: string;
	target: string;
	/** File that gets everything that npm prints. */
	logFile: string;
	whatToDo: string;
	/** Whatever `npm ci --ignore-scripts` leaves to be done. */
	finish?: () => Promise<void>;
}

/** What makes an installation another one: the locked versions, and the machine's kind. */
async function describe(lockFile: string) {
	const hash = createHash('sha256').update(await readFile(lockFile));
	return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** npm makes all folders first and fills them as the packages arrive. */
function countPackages(target: string) {
	const modules = join(target, 'node_modules');
	if (!existsSync(modules)) return '';
	const filled = readdirSync(modules).filter((name) =>
		existsSync(join(modules, name, 'package.json')),
	);
	return `${filled.length} packages in place`;
}

/**
 * Installs exactly the packages of a lock file, unless that has been done. The stamp is written
 * last, so that an interrupted installation is done again.
 *
 * @throws Problem when npm fails, for instance without a network
 */
export async function installLocked(install: LockedInstall): Promise<void> {
	const { source, target, logFile } = install;
	const whatToDo = `${install.whatToDo} The whole log is ${logFile}.`;
	const stampFile = join(target, 'installed.stamp');
	const wanted = await describe(join(source, 'package-lock.json'));
	if ((await readFile(stampFile, 'utf8').catch(() => '')) === wanted) return;

	await rm(stampFile, { force: true });
	await mkdir(target, { recursive: true });
	await writeFile(logFile, '');
	for (const file of ['package.json', 'package-lock.json']) {
		await copyFile(join(source, file), join(target, file));
	}
	const options = { cwd: target, logFile, whatToDo };
	const work = async () => {
		await runNpm('Reaching the npm registry', ASK_FOR_ONE_PACKAGE, options);
		await runNpm(install.title, INSTALL_ALL, options);
		await install.finish?.();
	};
	await showProgress(install.title, work, () => countPackages(target));
	await writeFile(stampFile, wanted);
}
