import { getMany } from '../../handlers/getMany';
import { handledBy } from '../../description/route';
import {
	dateFilter,
	filters,
	limit,
	optionFilter,
	returnAll,
	simplify,
	textFilter,
} from '../../fields/list';
import type { Operation } from '../../description/operation';
import { simplifyCall } from './simplified';

/** Compatibility API, enumerations: CallStatus. */
const statusFilter = optionFilter(
	{
		displayName: 'Status',
		name: 'status',
		property: 'Status',
		description: 'Only calls with this status',
	},
	[
		{ name: 'Busy', value: 'busy' },
		{ name: 'Canceled', value: 'canceled' },
		{ name: 'Completed', value: 'completed' },
		{ name: 'Failed', value: 'failed' },
		{ name: 'In Progress', value: 'in-progress' },
		{ name: 'No Answer', value: 'no-answer' },
		{ name: 'Queued', value: 'queued' },
		{ name: 'Ringing', value: 'ringing' },
	],
);

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many calls',
		description: 'List calls, newest first',
		routing: {
			request: { method: 'GET', url: '/Calls' },
			...handledBy(getMany({ property: 'calls', simplify: simplifyCall, date: 'start_time' })),
		},
	},
	fields: [
		returnAll,
		limit,
		filters([
			textFilter({
				displayName: 'From',
				name: 'from',
				property: 'From',
				placeholder: 'e.g. +13105550150',
				description: 'Only calls from this number or address',
			}),
			textFilter({
				displayName: 'Parent Call SID',
				name: 'parentCallSid',
				property: 'ParentCallSid',
				placeholder: 'e.g. 43bb71ee-553f-4074-bb20-8e2747647cce',
				description: 'Only calls that this call started',
			}),
			dateFilter({
				displayName: 'Started After',
				name: 'startedAfter',
				property: 'StartTime>',
				description: 'Only calls that started at this time or later',
			}),
			dateFilter({
				displayName: 'Started Before',
				name: 'startedBefore',
				property: 'StartTime<',
				description: 'Only calls that started at this time or earlier',
			}),
			statusFilter,
			textFilter({
				displayName: 'To',
				name: 'to',
				property: 'To',
				placeholder: 'e.g. +13105550163',
				description: 'Only calls to this number or address',
			}),
		]),
		simplify,
	],
};
