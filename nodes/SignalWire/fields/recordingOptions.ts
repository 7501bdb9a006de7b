import { choiceField, choicesField, methodField, urlField } from './field';

/**
 * How a call is recorded (Compatibility API, recordings: create, and calls: create).
 *
 * @param of what stands before names that others have as well, such as "Recording "
 */
export const recordingOptions = (of = '') => [
	choiceField(
		{
			displayName: 'Recording Channels',
			name: 'recordingChannels',
			sentAs: 'RecordingChannels',
			description: 'Record both sides mixed or on separate channels',
		},
		[
			{ name: 'Dual', value: 'dual', description: 'Each side of the call on its own channel' },
			{ name: 'Mono', value: 'mono', description: 'Both sides on one channel' },
		],
		'mono',
	),
	choiceField(
		{
			displayName: 'Recording Track',
			name: 'recordingTrack',
			sentAs: 'RecordingTrack',
			description: 'Which side of the call to record',
		},
		[
			{ name: 'Both', value: 'both', description: 'Both sides of the call' },
			{ name: 'Inbound', value: 'inbound', description: 'What comes from the called party' },
			{ name: 'Outbound', value: 'outbound', description: 'What goes to the called party' },
		],
		'both',
	),
	choicesField(
		{
			displayName: `${of}Status Callback Events`,
			name: 'recordingStatusCallbackEvent',
			sentAs: 'RecordingStatusCallbackEvent',
			description: 'Events to report',
		},
		[
			{ name: 'Absent', value: 'absent', description: 'Too short or silent, so there is no file' },
			{ name: 'Completed', value: 'completed', description: 'The audio file is ready' },
			{ name: 'In Progress', value: 'in-progress', description: 'The recording has started' },
		],
		['completed'],
		' ',
	),
	methodField({
		displayName: `${of}Status Callback Method`,
		name: 'recordingStatusCallbackMethod',
		sentAs: 'RecordingStatusCallbackMethod',
	}),
	urlField({
		displayName: `${of}Status Callback URL`,
		name: 'recordingStatusCallback',
		sentAs: 'RecordingStatusCallback',
		placeholder: 'e.g. https://n8n.example.com/webhook/…',
		description:
			'The URL that SignalWire calls when the status of the recording changes: the Production URL of a SignalWire Trigger',
	}),
	choiceField(
		{
			displayName: 'Trim',
			name: 'trim',
			sentAs: 'Trim',
			description: 'Whether silence at the ends of the file is cut off',
		},
		[
			{
				name: 'Do Not Trim',
				value: 'do-not-trim',
				description: 'Keep the file as it was recorded',
			},
			{ name: 'Trim Silence', value: 'trim-silence', description: 'Cut silence at both ends' },
		],
		'do-not-trim',
	),
];
