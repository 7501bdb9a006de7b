import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { announceFields } from '../../fields/announce';
import { collection } from '../../fields/collection';
import { choiceField } from '../../fields/field';
import { simplify } from '../../fields/list';
import { conferenceSid } from '../../fields/locators';
import { updateOne, type Proof } from '../../handlers/updateOne';
import type { Form } from '../../transport/requestOptions';
import { simplifyConference } from './simplified';

/** Compatibility API, conferences: update. */
const updateFields = [
	...announceFields('everybody in the conference'),
	choiceField(
		{
			displayName: 'Status',
			name: 'status',
			sentAs: 'Status',
			description: 'How to end the conference',
		},
		[
			{
				name: 'Completed',
				value: 'completed',
				description: 'End the conference: everybody leaves it',
			},
		],
	),
];

function proofOfEnd({ Status: asked, ...others }: Form): Proof | undefined {
	if (asked === undefined) return undefined;
	return {
		holds: ({ status }) => String(status).toLowerCase() === 'completed',
		// Nothing can be announced in a conference that is over.
		isRefusalFinal: Object.keys(others).length > 0,
		statement: 'the conference has ended',
		seen: ({ status }) => `"${String(status).slice(0, 40)}" for the conference`,
	};
}

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'End a conference or announce something in it',
		description: 'End a conference, or play an announcement to everybody in it',
		routing: route(
			{ method: 'POST', url: '/Conferences/{conferenceSid}' },
			updateOne({
				verb: 'update',
				sent: { added: { updateFields } },
				examples: 'Status or Announce URL',
				simplify: simplifyConference,
				proof: proofOfEnd,
				onceEnded: 'it can no longer be changed',
			}),
		),
	},
	fields: [
		conferenceSid,
		collection(
			{ displayName: 'Update Fields', name: 'updateFields', placeholder: 'Add field' },
			updateFields,
		),
		simplify,
	],
};
