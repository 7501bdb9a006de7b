import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { byId } from './given';
import { runSignalWire, type RunOptions } from './n8n/runSignalWire';

export interface OperationName {
	resource: string;
	operation: string;
}

/** The parameters of an operation that takes each of the SIDs from a field of the item. */
export function parametersOf(
	{ resource, operation }: OperationName,
	sidFields: string[],
	fields: IDataObject = {},
): INodeParameters {
	const locators = sidFields.map((name) => [name, byId(`={{ $json.${name} }}`)]);
	return {
		resource,
		operation,
		...Object.fromEntries(locators),
		requestOptions: { timeout: 3000 },
		...fields,
	} as INodeParameters;
}

/**
 * Runs an operation. The items get tickets, and their fields that end in `Sid` are the SIDs.
 *
 * @param fields the operation's other parameters
 */
export async function operate(
	sandbox: Sandbox,
	operation: OperationName,
	items: IDataObject[],
	fields: IDataObject = {},
	options: Partial<RunOptions> = {},
) {
	const sidFields = Object.keys(items[0]).filter((name) => name.endsWith('Sid'));
	return await runSignalWire({
		credentials: sandbox.credentials,
		items: items.map((item, index) => ({ ticket: `T${index}`, ...item })),
		parameters: parametersOf(operation, sidFields, fields),
		...options,
	});
}

/** For what waits for an answer that does not come. */
export const SHORT_TIMEOUT = { requestOptions: { timeout: 400 } };

export const accountPathOf = (sandbox: Sandbox) =>
	`/api/laml/2010-04-01/Accounts/${sandbox.projectId}`;

/** `T0`, `T1` and so on: what each of so many items is linked to. */
export const ticketsFor = (count: number) => Array.from({ length: count }, (_, i) => `T${i}`);

export const linksFor = (count: number) => Array.from({ length: count }, (_, item) => ({ item }));
