/** Each recording has its own tone, so that the audio of two recordings can be told apart. */
export function toneNumber(recordingSid: string): number {
	return Number.parseInt(recordingSid.slice(0, 2), 16);
}
