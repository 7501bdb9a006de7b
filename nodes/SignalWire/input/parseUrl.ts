/**
 * What Node's `URL.parse` is from version 22 on. `URL.canParse` would do for a check, but on Node 20 it
 * refuses addresses with letters such as "ü" as soon as it has been called often enough to be compiled.
 *
 * @param text an address; relative to `base` where there is one
 * @returns undefined for what is no address
 */
export function parseUrl(text: string, base?: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}
