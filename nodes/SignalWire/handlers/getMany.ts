import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { LARGEST_PAGE, readPages } from '../transport/listPages';
import { describeValue } from '../input/describeValue';
import { parseSid } from '../input/sid';
import { dateFilter } from './dateFilter';
import type { Item } from './item';
import { perItem } from './itemHandler';
import type { Simplify } from './simplify';

export interface ListOptions {
	/** The property of a page that holds its entries; also what failures call them. */
	property: string;
	simplify: Simplify;
	/** The date of an entry that the date filters are about. */
	date: string;
	/** Filters that SignalWire does not have: field name to property of an entry. */
	localFilters?: Record<string, string>;
}

interface Filters {
	query: Record<string, string>;
	/** Tests for what SignalWire cannot be relied on to filter. */
	tests: Array<(entry: IDataObject) => boolean>;
}

const isSet = (value: unknown) => value !== undefined && value !== null && value !== '';

/** The filters in the form of the API; which one is a SID or a date, their API name tells. */
function filtersOf(item: Item, { date, localFilters = {} }: ListOptions): Filters {
	const filters: Filters = { query: {}, tests: [] };
	for (const [name, value] of Object.entries(item.query).filter(([, value]) => isSet(value))) {
		const operator = name.slice(-1);
		if (operator === '>' || operator === '<') {
			const { day, matches } = dateFilter(name, value, operator, date, item.timezone);
			filters.query[name] = day;
			filters.tests.push(matches);
		} else {
			filters.query[name] = name.endsWith('Sid')
				? parseSid(value, `The filter ${name}`)
				: String(value);
		}
	}
	const written = item.parameter('filters') as IDataObject;
	for (const [field, property] of Object.entries(localFilters)) {
		const value = written[field];
		if (!isSet(value)) continue;
		const wanted = property.endsWith('_sid')
			? parseSid(value, `The filter ${field}`)
			: String(value);
		filters.tests.push((entry) => String(entry[property]).toLowerCase() === wanted.toLowerCase());
	}
	return filters;
}

function limitOf(item: Item): number {
	if (item.parameter('returnAll') === true) return Infinity;
	const limit = item.parameter('limit');
	if (typeof limit === 'number' && Number.isInteger(limit) && limit >= 1) return limit;
	throw new UserError(`Limit must be a whole number of 1 or more, but got ${describeValue(limit)}`);
}

/** Lists what the operation's path names, with its filters on every page. */
export function getMany(options: ListOptions) {
	return perItem(async (item) => {
		const limit = limitOf(item);
		const { query, tests } = filtersOf(item, options);
		const sids = item.sidsOfPath();
		const account = item.ownAccountSid();
		const api = await item.api();
		const pageSize = tests.length > 0 ? LARGEST_PAGE : Math.min(limit, LARGEST_PAGE);
		const list = {
			path: item.path(api, sids, account),
			query: { PageSize: String(pageSize), ...query },
			property: options.property,
			noun: options.property,
		};

		const results: IDataObject[] = [];
		const present = item.wantsSimplified ? options.simplify : (entry: IDataObject) => entry;
		for await (const entries of readPages(api, list)) {
			for (const entry of entries) {
				if (results.length === limit) break;
				if (tests.every((matches) => matches(entry))) results.push(present(entry, api));
			}
			// Pages that bring nothing new would go on for ever.
			const isNew = entries.some(({ sid }) => typeof sid === 'string');
			if (results.length === limit || !isNew) break;
		}
		return results;
	});
}
