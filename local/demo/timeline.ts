/* eslint-disable no-console */
import { Problem } from '../n8n/problem';

/** One line of the timeline, with the time of day to the millisecond. */
export function showStep(step: string, detail: string): void {
	const time = new Date().toISOString().slice(11, 23);
	console.log(`  ${time}  ${step.padEnd(22)} ${detail}`);
}

export function showNote(note: Record<string, unknown>): void {
	console.log(`  ${' '.repeat(12)}  ${' '.repeat(22)} CRM note: ${String(note.note)}`);
}

/**
 * Stops the run unless what was seen is what should be.
 *
 * @throws Problem that shows both
 */
export function expectToSee(step: string, seen: unknown, wanted: unknown): void {
	const [seenText, wantedText] = [JSON.stringify(seen), JSON.stringify(wanted)];
	if (seenText === wantedText) return;
	throw new Problem(
		`${step}: ${wantedText} should have been seen, and ${seenText} was.`,
		'Run `npm start` without --once, and look at the execution in the editor.',
	);
}
