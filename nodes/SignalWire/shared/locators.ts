import type { INodeProperties } from 'n8n-workflow';

const UUID_PATTERN = '^\\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\s*$';

interface Locator {
	name: string;
	displayName: string;
	description: string;
	searchListMethod: string;
	placeholder: string;
}

function locator({ searchListMethod, placeholder, ...field }: Locator): INodeProperties {
	return {
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
				placeholder: `e.g. ${placeholder}`,
				validation: [
					{
						type: 'regex',
						properties: {
							regex: UUID_PATTERN,
							errorMessage: `${field.displayName} must be a SID such as ${placeholder}`,
						},
					},
				],
			},
		],
	};
}

export const callSid = locator({
	name: 'callSid',
	displayName: 'Call',
	description: 'The call, by its SID. The list offers the calls that are live now, newest first.',
	searchListMethod: 'searchLiveCalls',
	placeholder: '43bb71ee-553f-4074-bb20-8e2747647cce',
});

export const recordingSid = locator({
	name: 'recordingSid',
	displayName: 'Recording',
	description:
		'The recording, by its SID. The list offers the recordings of the chosen call, active ones first.',
	searchListMethod: 'searchRecordingsOfCall',
	placeholder: '19e436af-5688-4307-b03b-bdb2b42b8142',
});
