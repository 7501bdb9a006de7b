import type { INodeProperties } from 'n8n-workflow';
import {
	hiddenFor,
	methodField,
	required,
	sidField,
	textField,
	urlField,
} from '../../fields/field';
import { parsePattern } from '../../input/pattern';
import { parsePartyAddress } from '../../input/partyAddress';
import { parseSpokenText } from '../../input/spokenText';
import { instructionsExample } from './callbackFields';

const VOICE = {
	pattern: /^[A-Za-z][\w.:-]*$/,
	expected: 'a voice such as woman, man or Polly.Joanna',
	advice: 'See the voices in the documentation of SignalWire (cXML, Say).',
};

const LANGUAGE = {
	pattern: /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/,
	expected: 'a language such as en-US or de',
	advice: 'See the languages in the documentation of SignalWire (cXML, Say).',
};

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
	say: [
		hiddenFor('instructions', ['url', 'application'], {
			isNeeded: true,
			...textField(
				{
					displayName: 'Text',
					name: 'text',
					placeholder: 'e.g. Your appointment is tomorrow at ten.',
					description: 'What the voice says, up to 4,096 characters',
					typeOptions: { rows: 4 },
				},
				(value, name) => parseSpokenText(value, name),
			),
		}),
		hiddenFor('instructions', ['url', 'application'], {
			...textField(
				{
					displayName: 'Voice',
					name: 'voice',
					placeholder: 'e.g. Polly.Joanna',
					description: 'The voice: woman, man, or one of Amazon Polly or Google Cloud by its name',
				},
				(value, name) => parsePattern(value, name, VOICE),
				'woman',
			),
		}),
		hiddenFor('instructions', ['url', 'application'], {
			...textField(
				{
					displayName: 'Language',
					name: 'language',
					placeholder: 'e.g. en-US',
					description: 'The language of the text, which the voice must speak. Empty is en-US.',
				},
				(value, name) => parsePattern(value, name, LANGUAGE),
			),
		}),
	],
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
