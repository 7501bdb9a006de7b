import type { INodeProperties } from 'n8n-workflow';
import { PATH_PARAMETERS } from './pathParameters';

/** As the editor checks a SID; nothing at all passes, since n8n itself says that it is required. */
export const SID_PATTERN = '^\\s*([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?\\s*$';

interface Locator {
	name: string;
	description: string;
	searchListMethod: string;
	example: string;
	displayOptions?: INodeProperties['displayOptions'];
}

function locator({ searchListMethod, example, ...field }: Locator): INodeProperties {
	const displayName = PATH_PARAMETERS[field.name].noun;
	return {
		displayName,
		...field,
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: `e.g. ${example}`,
				validation: [
					{
						type: 'regex',
						properties: {
							regex: SID_PATTERN,
							errorMessage: `${displayName} must be a SID such as ${example}`,
						},
					},
				],
			},
		],
	};
}

export const callSid = locator({
	name: 'callSid',
	description:
		'The call, by its SID. The list shows all calls, newest first; for Recording, those that are live now; for a participant, those in the conference chosen above. To update a call, those that have not ended come first.',
	searchListMethod: 'searchCalls',
	example: '43bb71ee-553f-4074-bb20-8e2747647cce',
});

export const conferenceSid = locator({
	name: 'conferenceSid',
	description: 'The conference, by its SID. The list shows all conferences, newest first.',
	searchListMethod: 'searchConferences',
	example: 'c0d4bc2e-4f3f-4a39-8d0b-5a2b9a1f4a11',
});

export const messageSid = locator({
	name: 'messageSid',
	description: 'The message, by its SID. The list shows all messages, newest first.',
	searchListMethod: 'searchMessages',
	example: '0a1f2a3b-6f0e-4c1d-8b57-3d9c5e7f1a24',
});

export const phoneNumberSid = locator({
	name: 'phoneNumberSid',
	description: 'The phone number, by its SID. The list shows the numbers of the project, by name.',
	searchListMethod: 'searchPhoneNumbers',
	example: '5d0c5f0e-8c3e-4f3c-9a55-7c1d3f2b6a90',
});

export const recordingSid = locator({
	name: 'recordingSid',
	description:
		'The recording, by its SID. The list shows those of the call or conference chosen above, or else all of the project.',
	searchListMethod: 'searchRecordings',
	example: '19e436af-5688-4307-b03b-bdb2b42b8142',
});

/**
 * The same for operations that have Apply To.
 *
 * The condition becomes one of the hidden list of shown fields (SharedFields), not of the field: n8n's
 * editor keeps what Apply To was, and so would hide the field in operations without Apply To.
 */
export const recordingSidOfOne: INodeProperties = {
	...recordingSid,
	// Hidden by the others, not shown by this one: the editor would hide it for an expression that it
	// cannot resolve yet.
	displayOptions: { hide: { applyTo: ['activeRecordings', 'conversation'] } },
};

export const transcriptionSid = locator({
	name: 'transcriptionSid',
	description: 'The transcription, by its SID. The list shows all transcriptions, newest first.',
	searchListMethod: 'searchTranscriptions',
	example: '8f0f6f0e-1f0c-4d5b-9a65-2b3f7e4ad0c3',
});
