import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import {
	afterFilter,
	beforeFilter,
	choiceFilter,
	partyFilter,
	sidFilter,
} from '../../fields/filter';
import { filtersField, limit, returnAll, simplify } from '../../fields/list';
import { getMany } from '../../handlers/getMany';
import { simplifyCall } from './simplified';

/** Compatibility API, calls: list, and enumerations: CallStatus. */
const filters = [
	partyFilter({
		displayName: 'From',
		name: 'from',
		query: 'From',
		of: 'from',
		placeholder: 'e.g. +13105550150',
		description: 'Only calls from this phone number or SIP address',
	}),
	sidFilter({
		displayName: 'Parent Call SID',
		name: 'parentCallSid',
		query: 'ParentCallSid',
		of: 'parent_call_sid',
		placeholder: 'e.g. 43bb71ee-553f-4074-bb20-8e2747647cce',
		description: 'Only calls that this call started',
	}),
	afterFilter({
		displayName: 'Started After',
		name: 'startedAfter',
		query: 'StartTime',
		of: 'start_time',
		description:
			"Only calls that started at this time or later, such as 2026-01-31T09:00 (in the workflow's time zone unless it names one)",
	}),
	beforeFilter({
		displayName: 'Started Before',
		name: 'startedBefore',
		query: 'StartTime',
		of: 'start_time',
		description:
			"Only calls that started at this time or earlier, such as 2026-01-31T09:00 (in the workflow's time zone unless it names one)",
	}),
	choiceFilter(
		{
			displayName: 'Status',
			name: 'status',
			query: 'Status',
			of: 'status',
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
		'in-progress',
	),
	partyFilter({
		displayName: 'To',
		name: 'to',
		query: 'To',
		of: 'to',
		placeholder: 'e.g. +13105550163',
		description: 'Only calls to this phone number or SIP address',
	}),
];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many calls',
		description: 'List calls, newest first',
		routing: route(
			{ method: 'GET', url: '/Calls' },
			getMany({ property: 'calls', filters, simplify: simplifyCall }),
		),
	},
	fields: [returnAll, limit, filtersField(filters), simplify],
};
