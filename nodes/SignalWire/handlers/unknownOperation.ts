import { UserError } from 'n8n-workflow';
import { perItem } from './itemHandler';

/**
 * Stands in for an operation that this version does not have. n8n would send an empty request for
 * it, and take whatever came for a success.
 */
export const unknownOperation = perItem(async (item) => {
	const [resource, operation] = [item.parameter('resource'), item.parameter('operation')];
	throw new UserError(`The SignalWire node has no operation "${operation}" for "${resource}"`, {
		description: 'Choose the operation anew, or update the package n8n-nodes-signalwire.',
	});
});
