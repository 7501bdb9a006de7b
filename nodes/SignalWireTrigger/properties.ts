import type { INodeProperties } from 'n8n-workflow';
import { EVENTS } from './event';

const whereToPaste =
	'Open <b>Webhook URLs</b> above, and paste the Production URL where SignalWire should report from: <b>Recording Status Callback</b> in Recording: Start, <code>recordingStatusCallback</code> of a cXML <code>&lt;Record&gt;</code>, <code>&lt;Dial&gt;</code> or <code>&lt;Conference&gt;</code>, <code>transcribeCallback</code> of <code>&lt;Record&gt;</code>, or the status callback of a phone number or a call. There, choose the same events as here.';

const atLeastOnce =
	'SignalWire may report the same event more than once, and in any order. To act once, add <b>Remove Duplicates</b> (Remove Items Processed in Previous Executions) with <code>{{ $json.event }} {{ $json.RecordingSid }}</code> as the value; for calls use <code>CallSid</code>, for transcriptions <code>TranscriptionSid</code>.';

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
	{
		displayName: 'Verify Signature',
		name: 'verifySignature',
		type: 'boolean',
		noDataExpression: true,
		default: true,
		description:
			'Whether to take only what SignalWire signed with the Signing Key of the credential. Without it, anybody who knows the URL can start the workflow.',
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
					'The address by which SignalWire reaches n8n, where it is not the one above, as with a tunnel or a proxy. The start of it is enough if the path is the same. The signature covers it.',
			},
		],
	},
];
