/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../../local/n8n/paths';

/** Where the report, logs and screenshots go; git ignores it. */
export const RESULTS_FOLDER = join(REPOSITORY, '.e2e');

export interface Result {
	suite: string;
	/** The version of n8n that it ran on. */
	n8n: string;
	scenario: string;
	passed: boolean;
	seconds: number;
	/** What was seen, or why it failed. */
	detail: string;
}

/** Empties the folder of an earlier run. */
export function clearResults(): void {
	rmSync(RESULTS_FOLDER, { recursive: true, force: true });
	mkdirSync(RESULTS_FOLDER, { recursive: true });
}

const firstLine = (text: string) => text.split('\n', 1)[0];
const asCell = (text: string) => firstLine(text).replaceAll('|', '\\|');

/** A line for each scenario, a column for each version of n8n. */
function tableOf(results: Result[]): string {
	const versions = [...new Set(results.map(({ n8n }) => n8n))];
	const rowOf = ({ suite, scenario }: Result) => `${suite} | ${asCell(scenario)}`;
	const lines = [...new Set(results.map(rowOf))].map((row) => {
		const cells = versions.map((version) => {
			const result = results.find((one) => rowOf(one) === row && one.n8n === version);
			if (!result) return '';
			return result.passed ? `passed, ${result.seconds} s` : 'FAILED';
		});
		return `| ${row} | ${cells.join(' | ')} |`;
	});
	const head = ['Suite', 'Scenario', ...versions.map((version) => `n8n ${version}`)];
	const rule = head.map(() => '---');
	return [`| ${head.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...lines].join('\n');
}

/**
 * Writes report.json and report.md, and prints what failed.
 *
 * @returns whether all scenarios passed, and there was one
 */
export function report(results: Result[]): boolean {
	writeFileSync(join(RESULTS_FOLDER, 'report.json'), JSON.stringify(results, null, '\t'));
	const table = tableOf(results);
	writeFileSync(join(RESULTS_FOLDER, 'report.md'), `${table}\n`);
	console.log(`\n${table}\n`);
	const failed = results.filter(({ passed }) => !passed);
	for (const { suite, n8n, scenario, detail } of failed) {
		console.log(`FAILED ${suite}, n8n ${n8n}: ${scenario}\n${detail}\n`);
	}
	console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
	return results.length > 0 && failed.length === 0;
}
