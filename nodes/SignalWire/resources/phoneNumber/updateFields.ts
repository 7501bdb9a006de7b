import { choiceField, methodField, textField, urlField } from '../../fields/field';

const instructions = 'e.g. https://example.com/instructions.xml';

/** Compatibility API, incoming phone numbers: update. */
export const updateFields = [
	textField({
		displayName: 'Friendly Name',
		name: 'friendlyName',
		sentAs: 'FriendlyName',
		placeholder: 'e.g. Support',
		description: 'The name of the phone number in SignalWire',
	}),
	urlField({
		displayName: 'SMS Fallback URL',
		name: 'smsFallbackUrl',
		sentAs: 'SmsFallbackUrl',
		placeholder: instructions,
		description: 'Where SignalWire gets instructions when the SMS URL fails',
	}),
	methodField({ displayName: 'SMS Method', name: 'smsMethod', sentAs: 'SmsMethod' }),
	urlField({
		displayName: 'SMS URL',
		name: 'smsUrl',
		sentAs: 'SmsUrl',
		placeholder: instructions,
		description:
			'Where SignalWire gets instructions (cXML) when a message arrives, as long as a webhook handles the messages of the number',
	}),
	urlField({
		displayName: 'Status Callback URL',
		name: 'statusCallback',
		sentAs: 'StatusCallback',
		placeholder: 'e.g. https://n8n.example.com/webhook/call',
		description: 'The address that SignalWire calls when a call of the number completes or fails',
	}),
	methodField({
		displayName: 'Status Callback Method',
		name: 'statusCallbackMethod',
		sentAs: 'StatusCallbackMethod',
	}),
	urlField({
		displayName: 'Voice Fallback URL',
		name: 'voiceFallbackUrl',
		sentAs: 'VoiceFallbackUrl',
		placeholder: instructions,
		description: 'Where SignalWire gets instructions when the Voice URL fails',
	}),
	methodField({ displayName: 'Voice Method', name: 'voiceMethod', sentAs: 'VoiceMethod' }),
	choiceField(
		{
			displayName: 'Voice Receive Mode',
			name: 'voiceReceiveMode',
			sentAs: 'VoiceReceiveMode',
			description: 'What the phone number takes incoming calls as',
		},
		[
			{ name: 'Fax', value: 'fax' },
			{ name: 'Voice', value: 'voice' },
		],
		'voice',
	),
	urlField({
		displayName: 'Voice URL',
		name: 'voiceUrl',
		sentAs: 'VoiceUrl',
		placeholder: instructions,
		description:
			'Where SignalWire gets instructions (cXML) when a call comes in, as long as a webhook handles the calls of the number',
	}),
];
