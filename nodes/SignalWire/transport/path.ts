const COMPATIBILITY_API = '/api/laml/2010-04-01';

/** The names in the braces of a path such as `/Calls/{callSid}`. */
export function parameterNamesIn(template: string): string[] {
	return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
}

/** Whether a path is one of SignalWire's native APIs, which speak JSON (native APIs, conventions). */
export const isNativePath = (path: string): boolean =>
	path.startsWith('/api/') && !path.startsWith(COMPATIBILITY_API);

/**
 * The path of a request, below the host (Compatibility API, base URL).
 *
 * @param template with names in braces: below the account, such as `/Calls/{callSid}`, or from the
 * root of the host where it starts with `/api/`
 * @param values a checked value for each name
 */
export function fillPath(
	template: string,
	accountSid: string,
	values: Record<string, string> = {},
): string {
	const path = template.replace(/\{(\w+)\}/g, (_, name: string) =>
		// A plus means itself in a path, and phone numbers are documented with it.
		encodeURIComponent(values[name]).replaceAll('%2B', '+'),
	);
	return isNativePath(template) ? path : `${COMPATIBILITY_API}/Accounts/${accountSid}${path}`;
}
