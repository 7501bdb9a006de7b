import type { INodeProperties } from 'n8n-workflow';
import {
	hiddenFor,
	methodField,
	required,
	sidField,
	textField,
	urlField,
} from '../../fields/field';
import { parsePartyAddress } from '../../input/partyAddress';
import { instructionsExample } from './callbackFields';
import { sayFields } from './sayFields';

export const to = required(
	textField(
		{
			displayName: 'To',
			name: 'to',
			sentAs: 'To',
			placeholder: 'e.g. +13105550163',
			description: 'The phone number or SIP address to call',
		},
		(value, name) => parsePartyAddress(value, name),
	),
);

/** What the call is to do once it is answered. */
export const instructions: INodeProperties = {
	displayName: 'Instructions',
	name: 'instructions',
	type: 'options',
	options: [
		{
			name: 'Application',
			value: 'application',
			description: 'A cXML application of your project',
		},
		{
			name: 'Say a Text',
			value: 'say',
			description: 'A voice says a text, then the call ends. Nothing has to be hosted.',
		},
		{ name: 'URL', value: 'url', description: 'SignalWire gets them (cXML) from an address' },
	],
	default: 'say',
	description: 'What happens once the call is answered',
};

/** The fields of each choice of Instructions. */
export const byInstructions = {
	say: sayFields,
	url: [
		hiddenFor('instructions', ['say', 'application'], {
			isNeeded: true,
			...urlField({
				displayName: 'URL',
				name: 'url',
				sentAs: 'Url',
				placeholder: instructionsExample,
				description: 'Where SignalWire gets the instructions (cXML) from',
			}),
		}),
		hiddenFor(
			'instructions',
			['say', 'application'],
			methodField({ displayName: 'Method', name: 'method', sentAs: 'Method' }),
		),
	],
	application: [
		hiddenFor('instructions', ['say', 'url'], {
			isNeeded: true,
			...sidField({
				displayName: 'Application SID',
				name: 'applicationSid',
				sentAs: 'ApplicationSid',
				placeholder: 'e.g. 5d1f7a8c-2c64-4a3e-9f3e-0f6f1f0c9b77',
				description: 'The cXML application, by its SID',
			}),
		}),
	],
};
