/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { name, version } from '../../package.json';
import { REPOSITORY } from './paths';
import { run, runNpm } from './run';

/**
 * Builds this package and packs it as it would be published.
 *
 * @param folder where the tarball and the log go
 * @returns the path of the tarball
 * @throws Problem when the build fails
 */
export async function packPackage(folder: string): Promise<string> {
	const options = {
		cwd: REPOSITORY,
		logFile: join(folder, 'build.log'),
		whatToDo: 'Correct what the build complains about (npm run build shows it again).',
	};
	await runNpm('Building the package', ['run', 'build'], options);
	await runNpm('Packing the package', ['pack', '--pack-destination', folder], options);
	const tarball = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
	if (!tarball) throw new Error(`npm pack left no tarball in ${folder}`);
	return join(folder, tarball);
}

/**
 * Installs a packed package for n8n the way n8n's own "Install a community node" does: unpacked,
 * freed of the dependencies that only developers need, and with npm for the rest.
 *
 * @param n8nFolder the folder `.n8n` inside n8n's user folder
 */
export async function installCommunityPackage(tarball: string, n8nFolder: string): Promise<void> {
	const nodesFolder = join(n8nFolder, 'nodes');
	const packageFolder = join(nodesFolder, 'node_modules', name);
	await rm(packageFolder, { recursive: true, force: true });
	await mkdir(packageFolder, { recursive: true });
	const logFile = join(n8nFolder, 'install-package.log');
	const whatToDo = 'Look at the log, and at what `npm pack` puts into the tarball.';
	const unpack = ['-xzf', tarball, '-C', packageFolder, '--strip-components=1'];
	await run('Unpacking the package', 'tar', unpack, { logFile, whatToDo });

	const manifestFile = join(packageFolder, 'package.json');
	const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Record<string, unknown>;
	delete manifest.devDependencies;
	delete manifest.peerDependencies;
	delete manifest.optionalDependencies;
	await writeFile(manifestFile, JSON.stringify(manifest, null, 2));
	await runNpm(
		'Installing the package',
		['install', '--ignore-scripts', '--no-bin-links', '--no-package-lock'],
		{ cwd: packageFolder, logFile, whatToDo },
	);

	const ledger = { name: 'installed-nodes', private: true, dependencies: { [name]: version } };
	await writeFile(join(nodesFolder, 'package.json'), JSON.stringify(ledger, null, 2));
}
