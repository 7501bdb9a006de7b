import type { INodeProperties } from 'n8n-workflow';
import { handledBy } from '../../description/route';
import { sendForm } from '../../handlers/sendForm';
import { simplify } from '../../fields/list';
import { callSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';
import { simplifyCall } from './simplified';

const ADDRESS = 'e.g. https://example.com/instructions.xml';

function addressField(displayName: string, name: string, property: string, description: string) {
	const field: INodeProperties = {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: ADDRESS,
		description,
		routing: { send: { type: 'body', property } },
	};
	return field;
}

function methodField(displayName: string, name: string, property: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'options',
		options: [
			{ name: 'GET', value: 'GET' },
			{ name: 'POST', value: 'POST' },
		],
		default: 'POST',
		description: 'How SignalWire asks the address',
		routing: { send: { type: 'body', property } },
	};
}

/** Compatibility API, calls: update. */
const updateFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
		methodField('Fallback Method', 'fallbackMethod', 'FallbackMethod'),
		addressField(
			'Fallback URL',
			'fallbackUrl',
			'FallbackUrl',
			'Where SignalWire gets instructions when the URL fails',
		),
		methodField('Method', 'method', 'Method'),
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			options: [
				{
					name: 'Canceled',
					value: 'canceled',
					description: 'Give up a call that is not answered yet',
				},
				{ name: 'Completed', value: 'completed', description: 'Hang up' },
			],
			default: 'completed',
			description: 'How to end the call',
			routing: { send: { type: 'body', property: 'Status' } },
		},
		addressField(
			'Status Callback',
			'statusCallback',
			'StatusCallback',
			'The address that SignalWire calls when the call changes its status',
		),
		methodField('Status Callback Method', 'statusCallbackMethod', 'StatusCallbackMethod'),
		addressField('URL', 'url', 'Url', 'Where the call gets new instructions (cXML) from, at once'),
	],
};

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Hang up, cancel or redirect a call',
		description: 'Hang up, cancel or redirect a call',
		routing: {
			request: { method: 'POST', url: '/Calls/{callSid}' },
			...handledBy(sendForm({ verb: 'update', simplify: simplifyCall })),
		},
	},
	fields: [callSid, updateFields, simplify],
};
