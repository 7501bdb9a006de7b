import type { INodeProperties } from 'n8n-workflow';

/** Stands above the fields of every operation. */
export const accountSid: INodeProperties = {
	displayName: 'Account SID',
	name: 'accountSid',
	type: 'string',
	default: '',
	placeholder: 'e.g. the SID of a subproject',
	description:
		'The project that the call belongs to. Leave empty for the Project ID of the credential; a subproject has its own.',
};
