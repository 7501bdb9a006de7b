const LONGEST_QUOTE = 80;

/** Whether an expression gave no value, or text with nothing in it. */
export function isEmptyValue(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/**
 * A value as an error message shows it: text quoted, with control characters escaped and cut
 * short, everything else named by its type.
 */
export function describeValue(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`;
	const quoted = JSON.stringify(value.slice(0, LONGEST_QUOTE));
	return value.length > LONGEST_QUOTE ? `${quoted}... (${value.length} characters)` : quoted;
}
