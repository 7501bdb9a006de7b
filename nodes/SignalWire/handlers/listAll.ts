import type { IDataObject } from 'n8n-workflow';
import { readPages } from '../transport/listPages';
import { asResults, itemHandler } from './itemHandler';
import { presentationOf } from './readOne';
import type { Simplify } from './simplify';

export interface ListAllOptions {
	/** The property of a page that holds its entries. */
	property: string;
	/** What errors call the entries, such as "events". */
	noun: string;
	simplify: Simplify;
}

/** Lists all that the operation's URL names, for a list that is short and whose entries have no SID. */
export function listAll({ property, noun, simplify }: ListAllOptions) {
	return itemHandler(async (item) => {
		const present = presentationOf(item, simplify);
		const { api, path, describe } = await item.request();
		const { action, scope } = describe(`${noun} of`);
		const results: IDataObject[] = [];
		for await (const entries of readPages(api, { path, property, noun: action, scope })) {
			results.push(...entries.map((entry) => present(entry, api)));
			// Pages that bring nothing would go on for ever.
			if (entries.length === 0) break;
		}
		return asResults(results);
	});
}
