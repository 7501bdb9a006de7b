import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { afterFilter, beforeFilter, choiceFilter, messageNumberFilter } from '../../fields/filter';
import { filtersField, limit, returnAll, simplify } from '../../fields/list';
import { getMany } from '../../handlers/getMany';
import { simplifyMessage } from './simplified';

/** Compatibility API, messages: list. */
const filters = [
	messageNumberFilter({
		displayName: 'From',
		name: 'from',
		query: 'From',
		of: 'from',
		placeholder: 'e.g. +13105550150',
		description: 'Only messages from this phone number or short code',
	}),
	afterFilter({
		displayName: 'Sent After',
		name: 'sentAfter',
		query: 'DateSent',
		of: 'date_sent',
		description:
			"Only messages sent at this time or later, such as 2026-01-31T09:00 (in the workflow's time zone unless it names one)",
	}),
	beforeFilter({
		displayName: 'Sent Before',
		name: 'sentBefore',
		query: 'DateSent',
		of: 'date_sent',
		description:
			"Only messages sent at this time or earlier, such as 2026-01-31T09:00 (in the workflow's time zone unless it names one)",
	}),
	choiceFilter(
		{
			displayName: 'Status',
			name: 'status',
			query: 'Status',
			of: 'status',
			description: 'Only messages with this status',
		},
		[
			{ name: 'Delivered', value: 'delivered', description: 'It has arrived' },
			{ name: 'Failed', value: 'failed', description: 'It could not be sent' },
			{ name: 'Initiated', value: 'initiated', description: 'It is about to be sent' },
			{ name: 'Queued', value: 'queued', description: 'SignalWire has accepted it' },
			{ name: 'Received', value: 'received', description: 'It came from outside' },
			{ name: 'Sent', value: 'sent', description: 'The carrier has it' },
			{ name: 'Undelivered', value: 'undelivered', description: 'The carrier did not deliver it' },
		],
		'received',
	),
	messageNumberFilter({
		displayName: 'To',
		name: 'to',
		query: 'To',
		of: 'to',
		placeholder: 'e.g. +13105550163',
		description: 'Only messages to this phone number or short code',
	}),
];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many messages',
		description: 'List sent and received messages, newest first',
		routing: route(
			{ method: 'GET', url: '/Messages' },
			getMany({ property: 'messages', filters, simplify: simplifyMessage }),
		),
	},
	fields: [returnAll, limit, filtersField(filters), simplify],
};
