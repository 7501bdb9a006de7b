import type { INodeProperties } from 'n8n-workflow';

export const format: INodeProperties = {
	displayName: 'Format',
	name: 'format',
	type: 'options',
	options: [
		{ name: 'MP3', value: 'mp3', description: 'Small' },
		{ name: 'WAV', value: 'wav', description: 'As it was recorded' },
	],
	default: 'mp3',
	description: 'The format of the file',
};

export const binaryPropertyName: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	description: 'The name of the output field that the file goes into',
	hint: 'The name of the output binary field to put the file in',
};

/** The same where several files may come. */
export const binaryPropertyNames: INodeProperties = {
	...binaryPropertyName,
	description:
		'The name of the output field that the file goes into. Several files go into fields with a number behind the name, such as data_0 and data_1.',
};
