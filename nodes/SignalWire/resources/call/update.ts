import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { collection } from '../../fields/collection';
import { choiceField, methodField, urlField } from '../../fields/field';
import { simplify } from '../../fields/list';
import { callSid } from '../../fields/locators';
import { updateOne, type Proof } from '../../handlers/updateOne';
import { hasEnded } from '../../transport/liveThing';
import type { Form } from '../../transport/requestOptions';
import { callbackFields, instructionsExample } from './callbackFields';
import { simplifyCall } from './simplified';

/** Compatibility API, calls: update. */
const updateFields = [
	...callbackFields,
	choiceField(
		{
			displayName: 'Hang Up or Cancel',
			name: 'status',
			sentAs: 'Status',
			description:
				'How to end the call: one in progress is completed, one that has not been answered yet is canceled',
		},
		[
			{
				name: 'Cancel',
				value: 'canceled',
				description: 'End a call that has not been answered yet',
			},
			{ name: 'Hang Up', value: 'completed', description: 'End a call that is in progress' },
		],
		'completed',
	),
	methodField({ displayName: 'New Instructions Method', name: 'method', sentAs: 'Method' }),
	urlField({
		displayName: 'New Instructions URL',
		name: 'url',
		sentAs: 'Url',
		placeholder: instructionsExample,
		description:
			'Where the call gets new instructions from at once, as cXML, which tells SignalWire what to say, play or dial',
	}),
];

function proofOfEnd({ Status: asked }: Form): Proof | undefined {
	if (asked === undefined) return undefined;
	return {
		// Hanging up may find the call ended in another way, and it has ended all the same.
		holds: hasEnded,
		isRefusalFinal: true,
		statement: 'the call has ended',
		seen: ({ status }) => `"${String(status).slice(0, 40)}" for the call`,
	};
}

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Hang up, cancel or redirect a call',
		description: 'Hang up, cancel or redirect a call',
		routing: route(
			{ method: 'POST', url: '/Calls/{callSid}' },
			updateOne({
				verb: 'update',
				sent: { added: { updateFields } },
				examples: 'Hang Up or Cancel, or New Instructions URL',
				simplify: simplifyCall,
				proof: proofOfEnd,
				onceEnded: 'it can no longer be changed',
			}),
		),
	},
	fields: [
		callSid,
		collection(
			{ displayName: 'Update Fields', name: 'updateFields', placeholder: 'Add field' },
			updateFields,
		),
		simplify,
	],
};
