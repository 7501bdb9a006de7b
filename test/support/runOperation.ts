import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { namingParameters } from './parameters';
import { runSignalWire, type RunOptions, type RunResult } from './n8n/runSignalWire';

export interface OperationName {
	resource: string;
	operation: string;
}

export interface OperationRun
	extends Partial<Pick<RunOptions, 'credentials' | 'onError' | 'retry'>> {
	/** The operation's other parameters. */
	fields?: IDataObject;
	/** Milliseconds that one attempt may take. */
	timeout?: number;
	/** Milliseconds after which the execution is cancelled. */
	cancelAfter?: number;
}

/** Nothing here is far, but the machine may be busy. */
const TIMEOUT = 5_000;

/** For the tests in which a fault makes an attempt wait until its end. */
export const SHORT_TIMEOUT = 800;

/** What leaves the node to its own timeout. */
export const OWN_TIMEOUT = { requestOptions: {} };

export const ON_ERROR_MODES: OnError[] = [
	'stopWorkflow',
	'continueRegularOutput',
	'continueErrorOutput',
];

export { byId, typedOrById } from './parameters';

/**
 * Runs an operation for items, through n8n-core's engine. Each item gets a ticket (`T0`, `T1` and
 * so on), and its fields that end in `Sid`, and
 * `phoneNumber`, go into the node's fields of the same name.
 *
 * @param run.credentials those of the sandbox unless given
 */
export async function runOperation(
	sandbox: Sandbox,
	{ resource, operation }: OperationName,
	items: IDataObject[],
	{ fields, timeout = TIMEOUT, ...run }: OperationRun = {},
): Promise<RunResult> {
	const parameters = {
		resource,
		operation,
		...namingParameters(items),
		requestOptions: { timeout },
		...fields,
	} as INodeParameters;
	return await runSignalWire({
		credentials: sandbox.credentials,
		items: items.map((item, index) => ({ ticket: `T${index}`, ...item })),
		parameters,
		...run,
	});
}

/** `T0`, `T1` and so on: what each of so many items is linked to. */
export const ticketsFor = (count: number) => Array.from({ length: count }, (_, i) => `T${i}`);

export const linksFor = (count: number) => Array.from({ length: count }, (_, item) => ({ item }));
