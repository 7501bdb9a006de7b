import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { collection } from '../../fields/collection';

import { simplify } from '../../fields/list';
import { ownNumberField } from '../../fields/ownNumber';
import { createOne } from '../../handlers/createOne';
import { sayByScript } from '../../handlers/speechScript';
import { parsePartyAddress } from '../../input/partyAddress';
import type { Form } from '../../transport/requestOptions';
import { byInstructions, instructions, to } from './createFields';
import { createOptions } from './createOptions';
import { simplifyCall } from './simplified';

const from = ownNumberField({
	displayName: 'From',
	name: 'from',
	sentAs: 'From',
	description: 'The caller: one of your phone numbers',
	parse: (value, name) => parsePartyAddress(value, name),
});

/** Of what is recorded nothing is cut off unless somebody asks for it, as with Recording: Start. */
const withWholeRecording = (form: Form): Form =>
	form.Record === 'true' ? { Trim: 'do-not-trim', ...form } : form;

export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Call a phone number',
		description:
			'Call a phone number or SIP address, and say a text or follow other instructions once it is answered',
		routing: route(
			{ method: 'POST', url: '/Calls' },
			createOne({
				verb: ({ To }) => `call ${String(To)}`,
				sent: {
					fields: [from, to],
					byChoice: { choice: instructions, fields: byInstructions },
					added: { options: createOptions },
				},
				complete: async (form, request, item) =>
					await sayByScript(withWholeRecording(form), request, item),
				doneTwice: 'the call may have been made',
				seenIn: 'Call: Get Many, with the filter To',
				simplify: simplifyCall,
			}),
		),
	},
	fields: [
		from.property,
		to.property,
		instructions,
		...Object.values(byInstructions)
			.flat()
			.map(({ property }) => property),
		collection(
			{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
			createOptions,
		),
		simplify,
	],
};
