import type { INodeProperties } from 'n8n-workflow';

/** Stands below the fields that an operation needs. */
export const accountSid: INodeProperties = {
	displayName: 'Account SID',
	name: 'accountSid',
	type: 'string',
	default: '',
	placeholder: 'Leave empty for your own project',
	description:
		'Only for a subproject: its Project ID. Leave empty for the project of the credential.',
};
