/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { operationsPage } from './docs/operationsPage';

const PAGE = join(__dirname, '../docs/operations.md');
const CHECK = '--check';

/** Writes docs/operations.md from the node's description; with --check, only says if it is stale. */
async function main(): Promise<void> {
	const config = await resolveConfig(PAGE);
	const page = await format(operationsPage(), { ...config, filepath: PAGE });
	if (!process.argv.includes(CHECK)) return writeFileSync(PAGE, page);
	if (readFileSync(PAGE, 'utf8') === page) return;
	console.error('docs/operations.md is stale: run npm run docs');
	process.exitCode = 1;
}

void main();
