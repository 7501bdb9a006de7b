import type { INodePropertyRouting } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { itemHandler } from './itemHandler';

const refuse = itemHandler(async (item) => {
	const [resource, operation] = [item.parameter('resource'), item.parameter('operation')];
	throw new UserError(`The SignalWire node has no operation "${operation}" for "${resource}"`, {
		description: 'Choose the operation again, or update the package n8n-nodes-signalwire.',
	});
});

/**
 * Stands in for an operation that this version does not have. n8n would send an empty request for
 * it, and take whatever came for a success.
 */
export const unknownOperation: INodePropertyRouting = {
	send: { paginate: true },
	operations: { pagination: refuse },
};
