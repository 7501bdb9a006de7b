import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { choicesField } from '../../fields/field';
import { simplify } from '../../fields/list';
import { readOne } from '../../handlers/readOne';
import { simplifyLookUp } from './simplifiedLookUp';

const phoneNumber: INodeProperties = {
	displayName: 'Phone Number',
	name: 'phoneNumber',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +13105550150',
	description: 'Any phone number, with its country code',
};

const include = choicesField(
	{
		displayName: 'Include',
		name: 'include',
		sentAs: 'include',
		sentIn: 'query',
		description: 'What to ask the carriers for as well; SignalWire may bill each look-up',
		hint: 'SignalWire may bill each of them, for each item',
	},
	[
		{
			name: 'Caller Name (Billed)',
			value: 'cnam',
			description: 'The name that the number is registered for; SignalWire may bill it',
		},
		{
			name: 'Carrier (Billed)',
			value: 'carrier',
			description: 'The carrier, and whether it is a landline; SignalWire may bill it',
		},
	],
	[],
	',',
);

/** No field of a look-up has to be there (REST API, phone numbers: look up). */
const FACTS = ['e164', 'valid_number', 'possible_number', 'country_code', 'national_number'];

function isLookUpOf(entry: IDataObject, asked: string): boolean {
	const { e164 } = entry;
	if (typeof e164 === 'string' && e164 !== '') return e164 === asked;
	return FACTS.some((name) => name in entry);
}

/** REST API, phone numbers: look up. */
export const lookUp: Operation = {
	option: {
		name: 'Look Up',
		value: 'lookUp',
		action: 'Look up a phone number',
		description: 'Find out whether a phone number is valid, where it is, and who carries it',
		routing: route(
			{ method: 'GET', url: '/api/relay/rest/lookup/phone_number/{phoneNumber}' },
			readOne({
				verb: 'look up',
				query: [include],
				isEntry: isLookUpOf,
				simplify: simplifyLookUp,
			}),
		),
	},
	fields: [phoneNumber, include.property, simplify],
};
