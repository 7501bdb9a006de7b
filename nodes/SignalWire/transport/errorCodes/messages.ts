import { byCode } from './explanation';

/** Compatibility API, error codes: why a message is refused. */
export const SENDING_CODES = byCode([
	[['11751'], 'A file in Media URLs is too large', 'Make it smaller.'],
	[
		['12300', '21612'],
		'A file in Media URLs is of a kind that cannot be sent',
		'Use a picture such as JPEG, PNG or GIF, and check the Content-Type that its server gives.',
	],
	[
		['21601', '21606'],
		'The number in From cannot send messages',
		'Choose a number whose capabilities have SMS, or MMS if there is media.',
	],
	[
		['21602'],
		'The message has neither text nor media',
		'Enter a text, or add Media URLs under Options.',
	],
	[['21603', '21604'], 'The number in To is missing', 'Enter it with + and the country code.'],
	[
		['21610'],
		'The recipient has blocked messages from this number',
		'They answered STOP, and get messages again only after they answer START.',
	],
	[
		['21611'],
		'Too many messages from this number are waiting to be sent',
		'Send more slowly, or from several numbers by a number group.',
	],
	[
		['21614'],
		'The number is not of a kind that messages work with',
		'Check whether it is a mobile number.',
	],
	[['21617'], 'The message is too long', 'Shorten the text, or divide it.'],
	[
		['21620'],
		'An address in Media URLs is not valid',
		'Write it whole, such as https://example.com/photo.jpg.',
	],
	[['21623'], 'There are too many Media URLs', 'Leave some out, or send them in another message.'],
	[['21624'], 'Validity Period is out of range', 'Enter 1 to 172800 seconds.'],
	[
		['21701', '21703', '21705'],
		'The number group in From cannot be used',
		'Check its SID, that it belongs to this project, and that it has numbers.',
	],
	[
		['21717'],
		'The number in From is not assigned to a campaign',
		'Register a brand and a campaign in the dashboard of SignalWire, and assign the number.',
	],
	[
		['53603', '63019'],
		'A file in Media URLs could not be fetched',
		'The address must be open to everybody, and lead to the file without many redirects.',
	],
]);

/** The same: why one that was accepted is not delivered. */
export const DELIVERY_CODES = byCode([
	[
		['30001'],
		'The message was not sent within its Validity Period',
		'Give it a longer Validity Period, or send more slowly.',
	],
	[
		['30003'],
		'The phone of the recipient cannot be reached',
		'It may be switched off. Try again later.',
	],
	[
		['30004'],
		'The recipient or their carrier blocks the message',
		'Reach the recipient in another way.',
	],
	[['30005'], 'The number in To is unknown or no longer in use', 'Check the number.'],
	[
		['30006'],
		'The carrier of the number in To has no way to deliver it',
		'It may be a landline. Check the number.',
	],
	[
		['30007'],
		'The carrier has filtered the message',
		'Check the text against the rules of carriers, and the registration of the campaign.',
	],
	[
		['30008'],
		'The message was not delivered, for a reason that is not known',
		'Try again, at first with a short text.',
	],
	[
		['30022', '30027', '35125'],
		'The number or its campaign has reached the limit of messages',
		'Send the rest later.',
	],
]);
