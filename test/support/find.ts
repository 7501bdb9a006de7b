import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import type { Entry, FoundResource } from './findings';
import { runSignalWire, type RunOptions } from './n8n/runSignalWire';

/** One input item for each entry. */
export function itemsOf(entries: Entry[]): IDataObject[] {
	return entries.map(({ sid, conference_sid }, index) => ({
		ticket: `T${index}`,
		sid,
		conference: conference_sid ?? null,
	}));
}

interface FindOptions extends Partial<RunOptions> {
	/** Parameters beside those that name the entry or the list. */
	changes?: IDataObject;
}

async function find(
	sandbox: Sandbox,
	operation: string,
	{ resource, locators }: FoundResource,
	entries: Entry[],
	{ changes, ...options }: FindOptions,
) {
	const parameters = {
		resource,
		operation,
		...locators,
		requestOptions: { timeout: 2000 },
		...changes,
	} as INodeParameters;
	return await runSignalWire({
		credentials: sandbox.credentials,
		items: itemsOf(entries),
		parameters,
		...options,
	});
}

/** Runs Get for each of the entries. */
export const get = async (
	sandbox: Sandbox,
	found: FoundResource,
	entries: Entry[],
	options: FindOptions = {},
) => await find(sandbox, 'get', found, entries, options);

/** Runs Get Many for the list of each of the entries. */
export const getMany = async (
	sandbox: Sandbox,
	found: FoundResource,
	entries: Entry[],
	options: FindOptions = {},
) => await find(sandbox, 'getAll', found, entries, options);

/** The path below the host of what a path of the account names. */
export const onTheWire = (sandbox: Sandbox, path: string) =>
	`/api/laml/2010-04-01/Accounts/${sandbox.projectId}${path}`;
