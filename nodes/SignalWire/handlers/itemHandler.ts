import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Handler } from '../description/route';
import { toNodeError } from '../transport/nodeError';
import { secretsOf } from '../transport/secrets';
import { Item } from './item';

type Result = Pick<INodeExecutionData, 'json' | 'binary'>;

/**
 * Makes an operation the handler of every request of the node. Whatever the operation does, its
 * results and its error are linked to the input item, in each On Error mode; n8n itself leaves
 * the output of a declarative node unlinked.
 *
 * @param operate gives the results of one item; it is called in item order, and what it does
 * before its first `await` is done before the next item's
 */
export function itemHandler(operate: (item: Item) => Promise<Result[]>): Handler {
	return async function (collected) {
		const itemIndex = this.getItemIndex();
		const pairedItem = { item: itemIndex };
		try {
			const results = await operate(new Item(this, collected));
			return results.map((result) => ({ ...result, pairedItem }));
		} catch (error) {
			const secrets = await this.getCredentials('signalWireApi').then(secretsOf, () => []);
			const nodeError = toNodeError(this.getNode(), error, secrets, itemIndex);
			if (!this.continueOnFail()) throw nodeError;
			return [{ json: { error: nodeError.message }, error: nodeError, pairedItem }];
		}
	};
}

/** Entries of the API as the results of an item. */
export const asResults = (entries: IDataObject[]): Result[] => entries.map((json) => ({ json }));
