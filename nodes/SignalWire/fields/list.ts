import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

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

/** The filters of one operation. */
export function filters(options: INodeProperties[]): INodeProperties {
	return {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options,
	};
}

interface Filter {
	displayName: string;
	name: string;
	description: string;
	/** Its name in the API; none where SignalWire does not have the filter. */
	property?: string;
	placeholder?: string;
}

const sentAs = (property?: string): Partial<INodeProperties> =>
	property ? { routing: { send: { type: 'query', property } } } : {};

export function textFilter({ property, ...field }: Filter): INodeProperties {
	return { ...field, type: 'string', default: '', ...sentAs(property) };
}

export function dateFilter({ property, ...field }: Filter): INodeProperties {
	return { ...field, type: 'dateTime', default: '', ...sentAs(property) };
}

export function optionFilter(
	{ property, ...field }: Filter,
	options: INodePropertyOptions[],
): INodeProperties {
	return {
		...field,
		type: 'options',
		options,
		default: options[0].value,
		...sentAs(property),
	};
}

/** Filters by the time that an entry was created. */
export const createdFilters: INodeProperties[] = [
	dateFilter({
		displayName: 'Created After',
		name: 'createdAfter',
		property: 'DateCreated>',
		description: 'Only what was created at this time or later',
	}),
	dateFilter({
		displayName: 'Created Before',
		name: 'createdBefore',
		property: 'DateCreated<',
		description: 'Only what was created at this time or earlier',
	}),
];
