import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { runSignalWire, type RunOptions, type RunResult } from './n8n/runSignalWire';

export interface OperationName {
	resource: string;
	operation: string;
}

export interface OperationRun
	extends Partial<Pick<RunOptions, 'credentials' | 'onError' | 'maxTries'>> {
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

/** The value of a locator in its mode "By ID". */
export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** Fields that name what an operation is about, and are no locators. */
const TYPED_FIELDS = ['accountSid', 'phoneNumber'];

/** The value of a field that names what an operation is about. */
export const typedOrById = (name: string, value: unknown) =>
	TYPED_FIELDS.includes(name) ? value : byId(value);

/** Fields of the node that take their value from the field of that name of each item. */
function namingParameters(items: IDataObject[]): IDataObject {
	const names = new Set(items.flatMap((item) => Object.keys(item)));
	const naming = [...names].filter((name) => name.endsWith('Sid') || TYPED_FIELDS.includes(name));
	return Object.fromEntries(
		naming.map((name) => [name, typedOrById(name, `={{ $json.${name} }}`)]),
	) as IDataObject;
}

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
