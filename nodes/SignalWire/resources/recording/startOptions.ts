import type { INodeProperties } from 'n8n-workflow';

/** Compatibility API, recordings: create. */
export const startOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Recording Channels',
			name: 'recordingChannels',
			type: 'options',
			options: [
				{
					name: 'Dual',
					value: 'dual',
					description: 'Each side of the call on a channel of its own',
				},
				{ name: 'Mono', value: 'mono', description: 'Both sides on one channel' },
			],
			default: 'mono',
			description: 'How the sides of the call are put on the channels of the file',
			routing: { send: { type: 'body', property: 'RecordingChannels' } },
		},
		{
			displayName: 'Recording Status Callback',
			name: 'recordingStatusCallback',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://n8n.example.com/webhook/recording',
			description: 'The address that SignalWire calls when the recording changes its status',
			routing: { send: { type: 'body', property: 'RecordingStatusCallback' } },
		},
		{
			displayName: 'Recording Status Callback Event',
			name: 'recordingStatusCallbackEvent',
			type: 'multiOptions',
			options: [
				{
					name: 'Absent',
					value: 'absent',
					description: 'Too short or silent, so there is no file',
				},
				{ name: 'Completed', value: 'completed', description: 'The file is there' },
				{ name: 'In Progress', value: 'in-progress', description: 'The recording has started' },
			],
			default: ['completed'],
			description: 'Which changes SignalWire calls the address for',
			routing: {
				send: {
					type: 'body',
					property: 'RecordingStatusCallbackEvent',
					value: '={{ [$value].flat().join(" ") }}',
				},
			},
		},
		{
			displayName: 'Recording Status Callback Method',
			name: 'recordingStatusCallbackMethod',
			type: 'options',
			options: [
				{ name: 'GET', value: 'GET' },
				{ name: 'POST', value: 'POST' },
			],
			default: 'POST',
			description: 'How SignalWire calls the address',
			routing: { send: { type: 'body', property: 'RecordingStatusCallbackMethod' } },
		},
		{
			displayName: 'Recording Track',
			name: 'recordingTrack',
			type: 'options',
			options: [
				{ name: 'Both', value: 'both', description: 'Both sides of the call' },
				{ name: 'Inbound', value: 'inbound', description: 'What comes from the called party' },
				{ name: 'Outbound', value: 'outbound', description: 'What goes to the called party' },
			],
			default: 'both',
			description: 'Which side of the call to record',
			routing: { send: { type: 'body', property: 'RecordingTrack' } },
		},
		{
			displayName: 'Trim',
			name: 'trim',
			type: 'options',
			options: [
				{
					name: 'Do Not Trim',
					value: 'do-not-trim',
					description: 'Keep the file as it was recorded',
				},
				{ name: 'Trim Silence', value: 'trim-silence', description: 'Cut silence at both ends' },
			],
			default: 'do-not-trim',
			description: 'Whether silence at the ends of the file is cut off',
			routing: { send: { type: 'body', property: 'Trim' } },
		},
	],
};
