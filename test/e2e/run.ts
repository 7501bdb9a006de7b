/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { endAllChildren, endWithChildren } from '../../local/n8n/children';
import { installN8n } from '../../local/n8n/install';
import { packPackage } from '../../local/n8n/package';
import { Problem, problemOf } from '../../local/n8n/problem';
import { showProgress } from '../../local/n8n/progress';
import { clearResults, report, RESULTS_FOLDER, type Result } from './results';
import { playSuite } from './stage';
import { suites } from './suites';

function readParameters() {
	const { values, positionals } = parseArgs({
		options: { tarball: { type: 'string' }, n8n: { type: 'string' }, only: { type: 'string' } },
		allowPositionals: true,
	});
	const known = suites.map(({ name }) => name);
	const unknown = positionals.filter((name) => !known.includes(name));
	if (unknown.length > 0) {
		throw new Problem(
			`There is no suite ${unknown.join(' and no suite ')}.`,
			`Name none to play all, or some of: ${known.join(', ')}.`,
		);
	}
	const chosen = suites.filter(
		({ name, isOnDemand }) =>
			positionals.includes(name) || (positionals.length === 0 && !isOnDemand),
	);
	return { chosen, ...values, only: new RegExp(values.only ?? '.') };
}

/** Each suite on each of its versions of n8n, one after the other. */
async function main(): Promise<boolean> {
	const { chosen, tarball: givenTarball, n8n: onlyVersion, only } = readParameters();
	clearResults();
	const tarball = givenTarball
		? resolve(givenTarball)
		: await showProgress(
				'Building and packing this package',
				async () => await packPackage(RESULTS_FOLDER),
			);
	const results: Result[] = [];
	for (const suite of chosen) {
		for (const n8nVersion of suite.n8nVersions) {
			if (onlyVersion && n8nVersion.version !== onlyVersion) continue;
			console.log(`\n${suite.name}, n8n ${n8nVersion.version}`);
			await installN8n(n8nVersion);
			results.push(...(await playSuite(suite, n8nVersion, tarball, only)));
			await endAllChildren();
		}
	}
	return report(results);
}

endWithChildren();
main().then(
	(allPassed) => process.exit(allPassed ? 0 : 1),
	async (error: unknown) => {
		const problem = problemOf(error);
		if (problem) console.error(`\n${problem.message}\n\n${problem.whatToDo}\n`);
		else console.error(error);
		await endAllChildren();
		process.exit(1);
	},
);
