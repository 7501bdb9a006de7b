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

/**
 * The routing of an operation. n8n gives each request of a node to the pagination function of its
 * operation, whether there are pages or not; docs/decisions.md says why that is used.
 */
export function route(request: RoutedRequest, handler: Handler): INodePropertyRouting {
	return {
		request,
		send: { paginate: true },
		operations: { pagination: handler },
	};
}
