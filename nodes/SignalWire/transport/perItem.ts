import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INode,
	INodeExecutionData,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { RequestFailure } from './failure';
import { Item } from './item';
import { nodeRunOf } from './nodeRun';

type ItemOperation = (item: Item) => Promise<IDataObject[]>;

const SHORTEST_SECRET = 4;

function withoutSecrets(text: string, secrets: string[]): string {
	return secrets
		.filter((secret) => secret.length >= SHORTEST_SECRET)
		.reduce((cleaned, secret) => cleaned.replaceAll(secret, '***'), text);
}

/** Takes texts only from the error: others carry the request, and with it the API token. */
function toNodeError(error: unknown, node: INode, itemIndex: number, secrets: string[]) {
	const { message, description } = error as { message?: string; description?: string | null };
	const cleanMessage = withoutSecrets(message ?? String(error), secrets);
	const cleanDescription = description ? withoutSecrets(description, secrets) : undefined;
	const nodeError =
		error instanceof RequestFailure
			? new NodeApiError(
					node,
					{ message: cleanMessage },
					{ httpCode: error.status === undefined ? undefined : String(error.status), itemIndex },
				)
			: new NodeOperationError(node, cleanMessage, { itemIndex });
	// The constructors rewrite texts in which they find what looks like a system error.
	nodeError.message =
		error instanceof RequestFailure ? cleanMessage : `${cleanMessage} [item ${itemIndex}]`;
	nodeError.description = cleanDescription;
	return nodeError;
}

/**
 * Makes an operation the handler of every request of the node. Whatever the operation does, its
 * results and its error are linked to the input item, in each On Error mode; n8n itself leaves
 * the output of a declarative node unlinked.
 *
 * @param operate gives the results of one item; it is called in item order, and what it does
 * before its first `await` is done before the next item's
 */
export function perItem(operate: ItemOperation) {
	return async function (
		this: IExecutePaginationFunctions,
		collected: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const item = this.getItemIndex();
		try {
			const results = await operate(new Item(this, collected));
			return results.map((json) => ({ json, pairedItem: { item } }));
		} catch (error) {
			const secrets = await nodeRunOf(this).secrets(this);
			const nodeError = toNodeError(error, this.getNode(), item, secrets);
			if (!this.continueOnFail()) throw nodeError;
			const json: IDataObject = { error: nodeError.message };
			if (nodeError.description) json.errorDescription = nodeError.description;
			if (error instanceof RequestFailure && error.code) json.errorCode = error.code;
			return [{ json, error: nodeError, pairedItem: { item } }];
		}
	};
}
