import type { IDataObject } from 'n8n-workflow';
import { readPages } from '../transport/listPages';
import { RequestError } from '../transport/requestError';
import type { UpdatePlan } from './confirmedUpdate';
import { recordingsOf, type Owner } from './owner';

/** More recordings than any call has; a list that goes on for longer has no end. */
const MOST_PAGES = 50;

/**
 * Every recording that SignalWire lists for an owner, foreign ones included.
 *
 * @throws {RequestError} when the list cannot be read, or does not end
 */
export async function listRecordings(
	{ api, pathOf }: Pick<UpdatePlan, 'api' | 'pathOf'>,
	owner: Owner,
): Promise<IDataObject[]> {
	const { kind, sid } = owner;
	const path = pathOf(kind.listPath, { [kind.sidName]: sid });
	const listed: IDataObject[] = [];
	let pages = 0;
	for await (const entries of readPages(api, { path, ...recordingsOf(owner) })) {
		listed.push(...entries);
		pages += 1;
		if (pages < MOST_PAGES) continue;
		throw new RequestError(`The list of recordings of ${kind.noun} ${sid} does not end`, {
			kind: 'unreadable',
			advice: 'Choose one recording instead, or try again.',
			attempts: 1,
			mayHaveRun: false,
		});
	}
	return listed;
}
