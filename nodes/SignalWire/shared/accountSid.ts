import type { INodeProperties } from 'n8n-workflow';

/** Stands above the fields of every operation. */
export const accountSid: INodeProperties = {
	displayName: 'Account SID',
	name: 'accountSid',
	type: 'string',
	default: '',
	placeholder: 'e.g. 720796a0-8ee9-4350-83bd-2d07a3121f1e',
	description:
		'The project that the call belongs to. Leave empty for the Project ID of the credential; a subproject has its own.',
};
