import { randomUUID } from 'node:crypto';
import type { Fault, Sandbox } from '../../sandbox';
import { fill, type TestedOperation } from './operations';

/**
 * An input item of an operation that alone gets a fault: by the last field in the path, or by an
 * account of its own where the path has none.
 *
 * @returns the item, and the requests of that method that came for it so far
 */
export function failFor(sandbox: Sandbox, operation: TestedOperation, fault: Fault) {
	const { method, pathFields } = operation;
	const added = operation.add(sandbox);
	const item = pathFields.length ? added : { ...added, accountSid: randomUUID() };
	const path = fill(`{${pathFields.at(-1) ?? 'accountSid'}}`, item);
	sandbox.faults.add({ method, path, fault });
	const isOwn = (request: { method: string; path: string }) =>
		request.method === method && request.path.includes(path);
	return { item, requests: () => sandbox.requests.filter(isOwn) };
}
