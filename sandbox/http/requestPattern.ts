import type { SeenRequest } from './exchange';

/** Says which requests are meant. */
export interface RequestPattern {
	method?: string;
	/** Part of the path, or an expression that finds it. Without it: the API, not the CRM. */
	path?: RegExp | string;
}

/** A pattern out of JSON, where an expression is a text between slashes. */
export function readPattern<T extends RequestPattern>(pattern: T): T {
	const expression = /^\/(.*)\/([dgimsuvy]*)$/.exec(String(pattern.path ?? ''));
	return expression ? { ...pattern, path: new RegExp(expression[1], expression[2]) } : pattern;
}

export function matchesRequest({ method, path }: RequestPattern, request: SeenRequest): boolean {
	if (method !== undefined && method.toUpperCase() !== request.method) return false;
	if (path === undefined) return request.path.startsWith('/api/');
	if (typeof path === 'string') return request.path.includes(path);
	return request.path.search(path) !== -1;
}
