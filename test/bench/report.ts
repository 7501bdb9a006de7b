/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS_FOLDER } from '../e2e/results';
import { percentile, ratio, type Comparison } from './comparison';

const SHARES = [0.5, 0.95, 0.99];

const show = (figure: number) => figure.toFixed(figure < 10 ? 2 : figure < 100 ? 1 : 0);

function linesOf(comparison: Comparison): string[] {
	const { what, unit, figures, bars = [] } = comparison;
	const measured = Object.entries(figures).filter(([, all]) => all.length > 0);
	const lines = measured.map(([contender, all]) => {
		const shown = SHARES.map((share) => show(percentile(all, share)).padStart(8)).join('');
		return `  ${contender.padEnd(28)}${shown}  ${unit}, of ${all.length}`;
	});
	const kept = bars.map((bar) => {
		const { median, quartiles } = ratio(comparison, bar);
		const spread = quartiles.map((quartile) => quartile.toFixed(2)).join(' to ');
		const verdict = median <= bar.most ? 'met' : 'NOT MET';
		return `  ${bar.contender} / ${bar.of}: ${median.toFixed(2)} (${spread}), at most ${bar.most}: ${verdict}`;
	});
	return ['', what, ...lines, ...kept];
}

/** Prints a comparison as soon as it is there. */
export function showComparison(comparison: Comparison): void {
	console.log(linesOf(comparison).join('\n'));
}

/**
 * Writes bench.json.
 *
 * @returns whether all bars are met
 */
export function writeReport(comparisons: Comparison[]): boolean {
	const report = comparisons.map((comparison) => {
		const { what, unit, figures, bars = [] } = comparison;
		return {
			what,
			unit,
			percentiles: Object.fromEntries(
				Object.entries(figures).map(([contender, all]) => [
					contender,
					Object.fromEntries(SHARES.map((share) => [`p${share * 100}`, percentile(all, share)])),
				]),
			),
			bars: bars.map((bar) => ({ ...bar, ...ratio(comparison, bar) })),
			figures,
		};
	});
	mkdirSync(RESULTS_FOLDER, { recursive: true });
	const file = join(RESULTS_FOLDER, 'bench.json');
	writeFileSync(file, JSON.stringify(report, null, '\t'));
	console.log(`\nThe three columns are p50, p95 and p99. All figures: ${file}`);
	return report.flatMap(({ bars }) => bars).every(({ median, most }) => median <= most);
}
