import { methodField, urlField } from '../../fields/field';

export const instructionsExample = 'e.g. https://example.com/instructions.xml';

/** What a call does besides its instructions (Compatibility API, calls: create, and update). */
export const callbackFields = [
	methodField({
		displayName: 'Fallback Method',
		name: 'fallbackMethod',
		sentAs: 'FallbackMethod',
	}),
	urlField({
		displayName: 'Fallback URL',
		name: 'fallbackUrl',
		sentAs: 'FallbackUrl',
		placeholder: instructionsExample,
		description: 'Where SignalWire gets instructions when the first URL fails',
	}),
	urlField({
		displayName: 'Status Callback URL',
		name: 'statusCallback',
		sentAs: 'StatusCallback',
		placeholder: 'e.g. https://n8n.example.com/webhook/…',
		description:
			'The URL that SignalWire calls when the status of the call changes, such as the Production URL of a SignalWire Trigger',
	}),
	methodField({
		displayName: 'Status Callback Method',
		name: 'statusCallbackMethod',
		sentAs: 'StatusCallbackMethod',
	}),
];
