/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suites } from '../e2e/suites';

/** The cells of the table in a section of README.md, without its head. */
function tableOf(heading: string): string[][] {
	const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
	const [, section = ''] = readme.split(`\n## ${heading}\n`);
	const lines = section
		.split('\n## ')[0]
		.split('\n')
		.filter((line) => line.startsWith('|'));
	const cellsOf = (line: string) => line.split('|').slice(1, -1);
	return lines.slice(2).map((line) => cellsOf(line).map((cell) => cell.trim()));
}

it('names the versions of n8n that npm run test:e2e plays, and what it plays on each', () => {
	const versions = [...new Set(suites.flatMap(({ n8nVersions }) => n8nVersions))];
	const rows = versions.map((n8n) => [
		n8n.version,
		String(n8n.node.major),
		suites
			.filter(({ n8nVersions, isOnDemand }) => n8nVersions.includes(n8n) && !isOnDemand)
			.map(({ name }) => name)
			.join(', '),
	]);
	expect(tableOf('Compatibility')).toEqual(rows);
});
