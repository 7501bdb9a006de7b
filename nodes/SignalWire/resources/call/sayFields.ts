import { hiddenFor, textField } from '../../fields/field';
import { parsePattern } from '../../input/pattern';
import { parseSpokenText } from '../../input/spokenText';

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

/** What a voice says once the call is answered (cXML, Say). */
export const sayFields = [
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
];
