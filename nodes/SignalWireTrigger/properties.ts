import type { INodeProperties } from 'n8n-workflow';
import { EVENTS } from './event';
import { phoneNumbersField } from './phoneNumbers/field';

const GUIDE = 'https://n8n-nodes-signalwire.example';
const REMOVE_DUPLICATES =
	'https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.removeduplicates/';

const whereToPaste = `Enter the Production URL above (to test, the Test URL):<ul><li>messages that come in: Message URL of a phone number</li><li>sent messages, recordings, calls: Status Callback URL in Message: Send, Recording: Start, Call: Create, or of a number</li><li>in cXML: recordingStatusCallback, transcribeCallback</li></ul><a href="${GUIDE}#signalwire-trigger" target="_blank">More about the set-up</a>`;

const atLeastOnce = `SignalWire may report an event more than once. To act once, add <a href="${REMOVE_DUPLICATES}" target="_blank">Remove Duplicates</a>: <a href="${GUIDE}#at-least-once-in-any-order" target="_blank">this is how</a>.`;

const notice = (name: string, text: string): INodeProperties => ({
	displayName: text,
	name,
	type: 'notice',
	default: '',
});

export const properties: INodeProperties[] = [
	notice('whereToPaste', whereToPaste),
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		noDataExpression: true,
		required: true,
		options: EVENTS,
		default: ['recording.completed'],
		description: 'The events that start the workflow. Others are answered and ignored.',
	},
	phoneNumbersField,
	{
		displayName: 'Verify Signature',
		name: 'verifySignature',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description:
			'Whether to take only what SignalWire signed. Without it, anybody who knows the URL can start the workflow.',
		hint: 'Needs the Signing Key in the credential',
	},
	notice('atLeastOnce', atLeastOnce),
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Include Headers',
				name: 'includeHeaders',
				type: 'boolean',
				default: false,
				description:
					'Whether to add the headers of the request, without its signature and without passwords',
			},
			{
				displayName: 'Public URL',
				name: 'publicUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://tunnel.example.com',
				description:
					'The address that SignalWire calls, if it is not the Production URL above, for instance that of a tunnel or a proxy. Its start is enough if the path stays the same. The signature covers this address.',
			},
			{
				displayName: 'Reply',
				name: 'reply',
				type: 'string',
				typeOptions: { rows: 4 },
				default: '',
				placeholder: 'e.g. Thank you, we will call you back.',
				description:
					'The text that is sent back to whoever writes to your number, at most 64 kB. It is the same for each message, and goes out when n8n has stored the execution. Empty for none.',
				displayOptions: { show: { '/events': ['message.received'] } },
			},
		],
	},
];
