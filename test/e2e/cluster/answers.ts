/**
 * By what SignalWire learns that a callback was not taken: this package's own answer to what n8n
 * has not stored in time, n8n's where it has no connection to its database, and none within the
 * five seconds that SignalWire waits.
 */
export const NOT_TAKEN: ReadonlySet<number | string> = new Set([
	503,
	500,
	'The operation was aborted due to timeout',
]);

/** "480 x 200, 20 x 503" */
export function countAnswers(answers: ReadonlyArray<number | string>): string {
	const counts = new Map<number | string, number>();
	for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
	return [...counts].map(([answer, count]) => `${count} x ${answer}`).join(', ');
}
