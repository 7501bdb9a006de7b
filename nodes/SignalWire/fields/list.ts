import type { INodeProperties } from 'n8n-workflow';
import { collection } from './collection';

import { afterFilter, beforeFilter, type Filter } from './filter';

export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The field that holds the filters of one operation. */
export const filtersField = (filters: Filter[]): INodeProperties =>
	collection({ displayName: 'Filters', name: 'filters', placeholder: 'Add filter' }, filters);

/** Filters by the time that an entry was created. */
export const createdFilters: Filter[] = [
	afterFilter({
		displayName: 'Created After',
		name: 'createdAfter',
		query: 'DateCreated',
		of: 'date_created',
		description:
			"Only what was created at this time or later, such as 2026-01-31T09:00 (in the workflow's time zone unless it names one)",
	}),
	beforeFilter({
		displayName: 'Created Before',
		name: 'createdBefore',
		query: 'DateCreated',
		of: 'date_created',
		description:
			"Only what was created at this time or earlier, such as 2026-01-31T09:00 (in the workflow's time zone unless it names one)",
	}),
];
