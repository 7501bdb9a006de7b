import { UserError } from 'n8n-workflow';
import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { collection } from '../../fields/collection';
import { textField } from '../../fields/field';
import { simplify } from '../../fields/list';
import { sender } from '../../fields/sender';
import { longTextField } from '../../fields/textFields';
import { createOne } from '../../handlers/createOne';
import { parsePhoneNumber } from '../../input/phoneNumber';
import { isBlank } from '../../input/text';
import type { Form } from '../../transport/requestOptions';
import { sendOptions } from './sendOptions';
import { simplifyMessage } from './simplified';

/** Compatibility API, error 21617. */
const LONGEST_TEXT = 1600;

const to = textField(
	{
		displayName: 'To',
		name: 'to',
		sentAs: 'To',
		required: true,
		placeholder: 'e.g. +13105550163',
		description: 'The phone number or short code that gets the message, with its country code',
	},
	(value, name) => parsePhoneNumber(value, name, { shortCodes: true }),
);

const message = longTextField(
	{
		displayName: 'Message',
		name: 'message',
		sentAs: 'Body',
		placeholder: 'e.g. Your appointment is tomorrow at 10',
		description: `The text, up to ${LONGEST_TEXT} characters; may be empty if there are Media URLs`,
		hint: 'Billed per segment: 160 characters, or 70 with an emoji or a letter outside the SMS alphabet; in longer texts 153 or 67 each. The output shows how many were used (num_segments).',
	},
	4,
	LONGEST_TEXT,
);

/** Compatibility API, error 21602. */
function requireContent({ Body = '', MediaUrl = [] }: Form): void {
	if (!isBlank(String(Body)) || MediaUrl.length > 0) return;
	throw new UserError('Message is empty for this item, and there are no Media URLs', {
		description: 'Enter a text, or add Media URLs under Options.',
	});
}

export const send: Operation = {
	option: {
		name: 'Send',
		value: 'send',
		action: 'Send a message',
		description:
			'Send an SMS or MMS; the status queued means accepted, and a Status Callback URL or Message: Get tells whether it was delivered',
		routing: route(
			{ method: 'POST', url: '/Messages' },
			createOne({
				verb: 'send the message',
				sent: { fields: [sender, to, message], added: { options: sendOptions } },
				doneTwice: 'the message may have been sent',
				seenIn: 'Message: Get Many',
				check: requireContent,
				simplify: simplifyMessage,
			}),
		),
	},
	fields: [
		sender.property,
		to.property,
		message.property,
		collection({ displayName: 'Options', name: 'options', placeholder: 'Add option' }, sendOptions),
		simplify,
	],
};
