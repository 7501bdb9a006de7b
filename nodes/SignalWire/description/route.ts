import type { INodePropertyRouting } from 'n8n-workflow';
import type { perItem } from '../handlers/itemHandler';

/**
 * The part of an operation's routing that names its handler. n8n gives each request of a node to
 * the pagination function of its operation, whether there are pages or not.
 */
export function handledBy(handler: ReturnType<typeof perItem>): INodePropertyRouting {
	return { send: { paginate: true }, operations: { pagination: handler } };
}
