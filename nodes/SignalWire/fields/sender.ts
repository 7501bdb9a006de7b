import { parsePhoneNumber } from '../input/phoneNumber';
import { parseSid } from '../input/sid';
import type { Field } from './field';
import { SID_PATTERN } from './locators';
import { ownNumberField } from './ownNumber';

const EXAMPLE_GROUP = '5b1c9a34-5c8f-4f6e-9d0b-6a3c2f1e7d90';

const number = ownNumberField({
	displayName: 'From',
	name: 'from',
	sentAs: 'From',
	description:
		'The phone number or short code of the project that sends the message, or a number group that chooses one of its numbers',
	parse: (value, name) => parsePhoneNumber(value, name, { shortCodes: true }),
	modes: [
		{
			displayName: 'By Number Group',
			name: 'group',
			type: 'string',
			placeholder: `e.g. ${EXAMPLE_GROUP}`,
			validation: [
				{
					type: 'regex',
					properties: {
						regex: SID_PATTERN,
						errorMessage: `From must be the SID of a number group such as ${EXAMPLE_GROUP}`,
					},
				},
			],
		},
	],
});

/** Who sends a message: a number, or a number group (Compatibility API, messages: create). */
export const sender: Field = {
	...number,
	modes: {
		group: { parse: (value, name) => parseSid(value, name), sentAs: 'MessagingServiceSid' },
	},
};
