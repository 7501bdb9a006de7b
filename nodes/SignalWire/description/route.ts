import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	INodeExecutionData,
	INodePropertyRouting,
} from 'n8n-workflow';

/** What an operation does with one item, as n8n calls it. */
export type Handler = (
	this: IExecutePaginationFunctions,
	collected: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/** The request of an operation, as its handler sends it. */
export interface RoutedRequest {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/**
	 * Below the account, with the names of fields in braces, such as `/Calls/{callSid}`; from the root
	 * of the host where it starts with `/api/`.
	 */
	url: string;
}

/** The name under which n8n collects the credential of the first item. */
export const FIRST_CREDENTIAL = 'firstCredential';

/**
 * n8n reads the credential of the first item before any item begins, and a short execution is faster
 * where it is not read again (docs/decisions.md has the figures). Of the other items n8n knows nothing:
 * an expression in a credential may give each of them another one.
 */
const firstCredential = {
	[FIRST_CREDENTIAL]: '={{ $itemIndex === 0 ? $credentials : undefined }}',
};

/**
 * The routing of an operation. n8n gives each request of a node to the pagination function of its
 * operation, whether there are pages or not; docs/decisions.md says why that is used.
 */
export function route(request: RoutedRequest, handler: Handler): INodePropertyRouting {
	return {
		request: { ...request, ...firstCredential },
		send: { paginate: true },
		operations: { pagination: handler },
	};
}
