import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { Item } from './item';
import { toNodeError } from '../transport/nodeError';
import { secretsOf } from '../transport/secrets';

type Results = Array<Pick<INodeExecutionData, 'json' | 'binary'>>;

/**
 * Makes an operation the handler of every request of the node. Whatever the operation does, its
 * results and its error are linked to the input item, in each On Error mode; n8n itself leaves
 * the output of a declarative node unlinked.
 *
 * @param operate gives the results of one item; it is called in item order, and what it does
 * before its first `await` is done before the next item's
 */
export function perItemWithFiles(operate: (item: Item) => Promise<Results>) {
	return async function (
		this: IExecutePaginationFunctions,
		collected: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const item = this.getItemIndex();
		try {
			const results = await operate(new Item(this, collected));
			return results.map((result) => ({ ...result, pairedItem: { item } }));
		} catch (error) {
			const secrets = await this.getCredentials('signalWireApi').then(secretsOf, () => []);
			const nodeError = toNodeError(this.getNode(), error, secrets, item);
			if (!this.continueOnFail()) throw nodeError;
			return [{ json: { error: nodeError.message }, error: nodeError, pairedItem: { item } }];
		}
	};
}

/** As `perItemWithFiles`, for results that have fields only. */
export function perItem(operate: (item: Item) => Promise<IDataObject[]>) {
	return perItemWithFiles(async (item) => (await operate(item)).map((json) => ({ json })));
}
