import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { simplify } from '../../fields/list';
import { messageSid } from '../../fields/locators';
import { updateOne, type Proof } from '../../handlers/updateOne';
import { simplifyMessage } from './simplified';

const hasNoText: Proof = {
	// A response without the field says nothing of the text.
	holds: ({ body }) => body === '' || body === null,
	statement: 'the text of the message is gone',
	seen: ({ body }) =>
		typeof body === 'string' ? `that it has ${body.length} characters` : 'nothing of its text',
};

/** Compatibility API, messages: update, which takes nothing but an empty text. */
export const redact: Operation = {
	option: {
		name: 'Redact',
		value: 'redact',
		action: 'Remove the text of a message',
		description: 'Remove the text of a message permanently, and keep the record of it',
		routing: route(
			{ method: 'POST', url: '/Messages/{messageSid}' },
			updateOne({
				verb: 'redact',
				sent: {},
				defaults: { Body: '' },
				simplify: simplifyMessage,
				proof: () => hasNoText,
			}),
		),
	},
	fields: [messageSid, simplify],
};
