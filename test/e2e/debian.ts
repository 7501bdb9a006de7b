/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from '../../local/n8n/problem';
import { showProgress } from '../../local/n8n/progress';
import { run } from '../../local/n8n/run';
import { RESULTS_FOLDER } from './results';

const LOCK_OPTION = ['-o', 'DPkg::Lock::Timeout=300'];

/** @returns the path of a program that is on the PATH */
export function pathOf(program: string): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}

const isMissing = (program: string) => pathOf(program) === undefined;

/** Ends when what was asked for earlier is installed: apt waits for the lock of no other apt-get. */
let installing: Promise<void> = Promise.resolve();

async function installPackages(packages: string[]) {
	const options = {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		logFile: join(RESULTS_FOLDER, 'apt.log'),
		whatToDo: `Check the network, or install by hand: apt-get install ${packages.join(' ')}`,
	};
	const install = ['install', '--yes', '--no-install-recommends', ...LOCK_OPTION, ...packages];
	await run('Updating the lists of apt', 'apt-get', ['update', ...LOCK_OPTION], options);
	await run(`Installing ${packages.join(' and ')}`, 'apt-get', install, options);
}

/**
 * Installs the Debian packages of those programs that are missing, where that is possible: as root,
 * on a system with apt-get. Nothing is installed when all are there.
 *
 * @param packages the package that brings each program: `{ chromium: 'chromium' }`
 * @returns the path of each program
 * @throws Problem that says what to install where this cannot
 */
export async function provideDebianPackages<Program extends string>(
	packages: Record<Program, string>,
): Promise<Record<Program, string>> {
	const programs = Object.keys(packages) as Program[];
	const missing = programs.filter(isMissing);
	const needed = [...new Set(missing.map((program) => packages[program]))];
	if (needed.length > 0) {
		const whatToDo = `Install the Debian packages ${needed.join(' and ')}, or the same of your system, then run this again.`;
		if (process.getuid?.() !== 0 || isMissing('apt-get')) {
			throw new Problem(`There is no ${missing.join(' and no ')} on this machine.`, whatToDo);
		}
		const title = `Installing the Debian packages ${needed.join(' and ')} (once)`;
		const earlier = installing;
		const own = earlier.then(
			async () => await showProgress(title, async () => await installPackages(needed)),
		);
		installing = own.catch(() => undefined);
		await own;
		const stillMissing = missing.filter(isMissing);
		if (stillMissing.length > 0) {
			throw new Problem(`apt-get brought no ${stillMissing.join(' and no ')}.`, whatToDo);
		}
	}
	return Object.fromEntries(programs.map((program) => [program, pathOf(program)])) as Record<
		Program,
		string
	>;
}
