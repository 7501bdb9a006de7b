/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { n8n } from '../../package.json';
import { provideNode } from '../../local/n8n/install';
import { REPOSITORY } from '../../local/n8n/paths';
import { NEWEST_N8N } from '../../local/n8n/versions';
import { byTurns, type Comparison } from './comparison';

const ROUNDS = 21;

/** In a process of its own, where nothing but what n8n itself has loaded is there already. */
const script = (files: string[]) => `
	require('n8n-workflow');
	const start = performance.now();
	for (const file of ${JSON.stringify(files)}) require(file);
	console.log(performance.now() - start);`;

async function load(nodeBinary: string, files: string[]): Promise<number> {
	const { stdout } = await promisify(execFile)(nodeBinary, ['-e', script(files)], {
		cwd: REPOSITORY,
	});
	return Number(stdout);
}

/** The time to load the package with the Node.js of the newest n8n, beside what it may take. */
export async function compareLoading(): Promise<Comparison> {
	const files = [...n8n.nodes, ...n8n.credentials].map((file) => join(REPOSITORY, file));
	const nodeBinary = await provideNode(NEWEST_N8N);
	const bar = { contender: 'this package', of: '15 ms', most: 1 };
	const turns = {
		'this package': async () => await load(nodeBinary, files),
		'15 ms': async () => 15,
	};
	return {
		what: 'Loading the package',
		unit: 'ms',
		figures: await byTurns(turns, ROUNDS),
		bars: [bar],
	};
}
