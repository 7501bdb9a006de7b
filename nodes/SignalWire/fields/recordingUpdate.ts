import type { INodeProperties } from 'n8n-workflow';

const applyToField = (owner: string, active: string, conversation: string): INodeProperties => ({
	displayName: 'Apply To',
	name: 'applyTo',
	type: 'options',
	options: [
		{ name: 'All Active Recordings', value: 'activeRecordings', description: active },
		{
			name: 'One Recording',
			value: 'recording',
			description: 'The recording that you choose',
		},
		{ name: 'Whole Conversation', value: 'conversation', description: conversation },
	],
	default: 'recording',
	description:
		'Which recordings to update: one, all active ones of the call or conference, or those of the whole conversation',
	hint: `If you only know the ${owner}, or for a payment, choose Whole Conversation: other recordings may hear the customer, too`,
});

export const applyTo = applyToField(
	'call',
	'Every recording of this call that has not ended. Not those of other calls that it is connected to, or of a conference that it is in.',
	'Every recording of the call, the other calls it is connected to, the conferences it is in, and their participants',
);

/** The same field, in words for a conference. */
export const applyToOfConference = applyToField(
	'conference',
	'Every recording of this conference that has not ended. Not those of the calls that are in it.',
	'Every recording of the conference, and of the calls that are in it',
);

export const status: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{
			name: 'In Progress (Resume)',
			value: 'in-progress',
			description: 'Resume a paused recording',
		},
		{
			name: 'Paused',
			value: 'paused',
			description: 'Pause the recording; it can be resumed',
		},
		{
			name: 'Stopped (Final)',
			value: 'stopped',
			description: 'End the recording; it cannot be resumed',
		},
	],
	default: 'paused',
	required: true,
	description:
		'New status of the recording: paused while something confidential is said, in-progress to resume it, or stopped permanently',
	routing: { send: { type: 'body', property: 'Status' } },
};

export const pauseBehavior: INodeProperties = {
	displayName: 'Pause Behavior',
	name: 'pauseBehavior',
	type: 'options',
	options: [
		{
			name: 'Silence',
			value: 'silence',
			description: 'Keep the timing: the pause is silent in the file',
		},
		{
			name: 'Skip',
			value: 'skip',
			description: 'Cut the pause out of the file',
		},
	],
	default: 'silence',
	description:
		'What the file contains during the pause: silence as long as the pause, or nothing. Only sent when pausing.',
	// Hidden by the others, not shown by this one: the editor would hide it for an expression that
	// it cannot resolve yet.
	displayOptions: { hide: { status: ['in-progress', 'stopped'] } },
	routing: { send: { type: 'body', property: 'PauseBehavior' } },
};

export const updateOptions: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Give Up After',
			name: 'giveUpAfter',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 3600 },
			default: 20,
			description:
				'Seconds after which no other request is sent for an item. The error then says what is known.',
		},
		{
			displayName: 'Include Evidence',
			name: 'includeEvidence',
			type: 'boolean',
			default: false,
			description:
				'Whether to add who asked for what and when, and by which response it was confirmed',
		},
		{
			displayName: 'Only If Unchanged Since',
			name: 'onlyIfUnchangedSince',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.date_updated }}',
			description:
				'The date_updated of an earlier output. A recording that was changed since then is left alone, and comes out as skipped.',
		},
		{
			displayName: 'Verify Status',
			name: 'verifyStatus',
			type: 'boolean',
			default: true,
			description:
				'Whether to succeed only when SignalWire says that the recording has the status, re-checking if necessary. Turn off to accept the response without checking the status in it.',
		},
	],
};
