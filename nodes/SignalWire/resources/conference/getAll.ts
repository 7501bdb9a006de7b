import { getMany } from '../../handlers/getMany';
import { handledBy } from '../../description/route';
import {
	createdFilters,
	filters,
	limit,
	optionFilter,
	returnAll,
	simplify,
	textFilter,
} from '../../fields/list';
import type { Operation } from '../../description/operation';
import { simplifyConference } from './simplified';

/** Compatibility API, enumerations: ConferenceStatus. */
const statusFilter = optionFilter(
	{
		displayName: 'Status',
		name: 'status',
		property: 'Status',
		description: 'Only conferences with this status',
	},
	[
		{ name: 'Completed', value: 'completed' },
		{ name: 'In Progress', value: 'in-progress' },
		{ name: 'Init', value: 'init', description: 'Nobody has joined yet' },
	],
);

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many conferences',
		description: 'List conferences, newest first',
		routing: {
			request: { method: 'GET', url: '/Conferences' },
			...handledBy(
				getMany({ property: 'conferences', simplify: simplifyConference, date: 'date_created' }),
			),
		},
	},
	fields: [
		returnAll,
		limit,
		filters([
			...createdFilters,
			textFilter({
				displayName: 'Friendly Name',
				name: 'friendlyName',
				property: 'FriendlyName',
				placeholder: 'e.g. Support room',
				description: 'Only conferences with exactly this name',
			}),
			statusFilter,
		]),
		simplify,
	],
};
