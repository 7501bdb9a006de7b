import { booleanField, integerField, sidField, urlField } from '../../fields/field';
import { priceField, urlsField } from '../../fields/textFields';

const MOST_MEDIA = 8;

export const mediaUrls = urlsField(
	{
		displayName: 'Media URLs',
		name: 'mediaUrls',
		sentAs: 'MediaUrl',
		placeholder: 'e.g. https://example.com/photo.jpg',
		description: `The addresses of up to ${MOST_MEDIA} pictures or other files, which SignalWire fetches and sends with the message as MMS; one value may hold several, with commas between them`,
	},
	MOST_MEDIA,
);

/** Compatibility API, messages: create. */
export const sendOptions = [
	sidField({
		displayName: 'Application SID',
		name: 'applicationSid',
		sentAs: 'ApplicationSid',
		placeholder: 'e.g. 2f0c6d8e-6b1f-4d5a-8e3b-9c7a5f1d2e40',
		description: 'The cXML application whose settings the message takes, such as its callback',
	}),
	priceField({
		displayName: 'Max Price',
		name: 'maxPrice',
		sentAs: 'MaxPrice',
		placeholder: 'e.g. 0.05',
		description: 'The most that the message may cost in US dollars; it is not sent for more',
	}),
	mediaUrls,
	booleanField({
		displayName: 'Send As MMS',
		name: 'sendAsMms',
		sentAs: 'SendAsMms',
		description: 'Whether to send the message as MMS even if it has no media',
	}),
	urlField({
		displayName: 'Status Callback URL',
		name: 'statusCallback',
		sentAs: 'StatusCallback',
		placeholder: 'e.g. https://n8n.example.com/webhook/message',
		description:
			'The address that SignalWire calls when the status of the message changes: how to learn whether it was delivered',
	}),
	integerField(
		{
			displayName: 'Validity Period',
			name: 'validityPeriod',
			sentAs: 'ValidityPeriod',
			description:
				'How many seconds the message may wait to be sent, 4 hours unless you set it; after that it fails',
		},
		{ min: 1, max: 172_800, unit: 'seconds' },
		14_400,
	),
];
