import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { choiceFilter, textFilter } from '../../fields/filter';
import { createdFilters, filtersField, limit, returnAll, simplify } from '../../fields/list';
import { getMany } from '../../handlers/getMany';
import { simplifyConference } from './simplified';

/** Compatibility API, conferences: list, and enumerations: ConferenceStatus. */
const filters = [
	...createdFilters,
	textFilter({
		displayName: 'Friendly Name',
		name: 'friendlyName',
		query: 'FriendlyName',
		of: 'friendly_name',
		placeholder: 'e.g. Support room',
		description: 'Only conferences with exactly this name',
	}),
	choiceFilter(
		{
			displayName: 'Status',
			name: 'status',
			query: 'Status',
			of: 'status',
			description: 'Only conferences with this status',
		},
		[
			{ name: 'Completed', value: 'completed' },
			{ name: 'In Progress', value: 'in-progress' },
			{ name: 'Init', value: 'init', description: 'Nobody has joined yet' },
		],
		'in-progress',
	),
];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many conferences',
		description: 'List conferences, newest first',
		routing: route(
			{ method: 'GET', url: '/Conferences' },
			getMany({ property: 'conferences', filters, simplify: simplifyConference }),
		),
	},
	fields: [returnAll, limit, filtersField(filters), simplify],
};
