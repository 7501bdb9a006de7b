import type { INode } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { RequestError } from './requestError';
import { withoutSecrets } from './secrets';

/** Whether an agent runs the node; n8n makes a type of its own for that. */
export const isTool = ({ type }: INode): boolean => type.endsWith('Tool');

/**
 * The error that n8n shows. Takes nothing but texts from the original one, since others carry the
 * request, and with it the API token.
 *
 * @param secrets texts that it must not show
 * @param itemIndex the input item that failed
 */
export function toNodeError(node: INode, error: unknown, secrets: string[], itemIndex?: number) {
	const { message, description } = error as { message?: string; description?: string | null };
	const whole = message ?? String(error);
	// n8n hands an agent the message only.
	const told = isTool(node) && description ? `${whole}. ${description}` : whole;
	const cleanMessage = withoutSecrets(told, secrets);
	const isFromApi = error instanceof RequestError;
	const nodeError = isFromApi
		? new NodeApiError(node, { message: cleanMessage }, { httpCode: error.httpCode, itemIndex })
		: new NodeOperationError(node, cleanMessage, { itemIndex });

	// The constructors rewrite texts in which they find what looks like a system error.
	// An agent knows of no items.
	const isAboutItem = !isFromApi && itemIndex !== undefined && !isTool(node);
	nodeError.message = isAboutItem ? `${cleanMessage} [item ${itemIndex}]` : cleanMessage;
	nodeError.description = description ? withoutSecrets(description, secrets) : undefined;
	return nodeError;
}
