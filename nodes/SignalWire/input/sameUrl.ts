import { parseUrl } from './parseUrl';

/** Whether two addresses are one, however they are written: `https://a.example` is `https://A.example/`. */
export function isSameUrl(a: string, b: string): boolean {
	if (a === b) return true;
	const href = parseUrl(a)?.href;
	return href !== undefined && href === parseUrl(b)?.href;
}
