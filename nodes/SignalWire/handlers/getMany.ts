import type { IDataObject } from 'n8n-workflow';
import type { AppliedFilter, Filter } from '../fields/filter';
import type { InputContext } from '../fields/field';
import { limit as limitField, returnAll } from '../fields/list';
import { inputError } from '../input/inputError';
import { parseInteger } from '../input/number';
import { LARGEST_PAGE, readPages } from '../transport/listPages';
import type { Item } from './item';
import { asResults, itemHandler } from './itemHandler';
import { presentationOf } from './readOne';
import type { Simplify } from './simplify';

export interface ListOptions {
	/** The property of a page that holds its entries. */
	property: string;
	/** What errors call them where that is not the property. */
	noun?: string;
	filters: Filter[];
	simplify: Simplify;
	/** The field that names an entry. */
	sidField?: string;
}

/**
 * The filters that the user has added. One without a value is an error: without it, a wrong name in
 * an expression would list everything. An empty text is what an agent gives for "no filter".
 */
function appliedFilters(item: Item, filters: Filter[], input: InputContext) {
	const applied: Array<AppliedFilter & { name?: string }> = [];
	for (const { property, apply } of item.added('filters', filters)) {
		const { displayName, routing } = property;
		const value = item.valueOf(property, 'filters');
		if (value === '') continue;
		if (value === undefined || value === null) {
			throw inputError(value, displayName, '', '');
		}
		applied.push({ ...apply(value, displayName, input), name: routing?.send?.property });
	}
	return applied;
}

function limitOf(item: Item): number {
	if (item.flag(returnAll)) return Infinity;
	return parseInteger(item.parameter(limitField.name), limitField.displayName, { min: 1 });
}

/** Lists what the operation's URL names, with its filters on every page. */
export function getMany({
	property,
	filters,
	simplify,
	sidField = 'sid',
	...options
}: ListOptions) {
	const { noun = property.replaceAll('_', ' ') } = options;
	return itemHandler(async (item) => {
		const limit = limitOf(item);
		const present = presentationOf(item, simplify);
		const { api, path, describe, input } = await item.request();
		const applied = appliedFilters(item, filters, input);
		const query: Record<string, string> = {};
		for (const { name, query: asked } of applied) if (name && asked) query[name] = asked;
		const mayDropEntries = applied.length > 0;
		const pageSize = mayDropEntries ? LARGEST_PAGE : Math.min(limit, LARGEST_PAGE);
		const { scope } = describe('list');
		const list = {
			path,
			query: { PageSize: String(pageSize), ...query },
			property,
			noun,
			scope,
			sidField,
		};

		const results: IDataObject[] = [];
		for await (const entries of readPages(api, list)) {
			for (const entry of entries) {
				if (results.length === limit) break;
				if (applied.every(({ matches }) => matches(entry))) results.push(present(entry, api));
			}
			// Pages that bring nothing new would go on for ever.
			const isNew = entries.some((entry) => typeof entry[sidField] === 'string');
			if (results.length === limit || !isNew) break;
		}
		return asResults(results);
	});
}
