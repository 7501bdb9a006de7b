import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { partOfNumberFilter, textFilter } from '../../fields/filter';
import { filtersField, limit, returnAll, simplify } from '../../fields/list';
import { getMany } from '../../handlers/getMany';
import { simplifyPhoneNumber } from './simplified';

/** Compatibility API, incoming phone numbers: list. */
const filters = [
	textFilter({
		displayName: 'Friendly Name',
		name: 'friendlyName',
		query: 'FriendlyName',
		of: 'friendly_name',
		placeholder: 'e.g. Support',
		description: 'Only phone numbers with exactly this name',
	}),
	partOfNumberFilter({
		displayName: 'Phone Number',
		name: 'phoneNumber',
		query: 'PhoneNumber',
		of: 'phone_number',
		placeholder: 'e.g. +1310',
		description: 'Only phone numbers that contain these digits; * stands for any digits',
	}),
];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many phone numbers',
		description: 'List the phone numbers of the project, newest first',
		routing: route(
			{ method: 'GET', url: '/IncomingPhoneNumbers' },
			getMany({
				property: 'incoming_phone_numbers',
				noun: 'phone numbers',
				filters,
				simplify: simplifyPhoneNumber,
			}),
		),
	},
	fields: [returnAll, limit, filtersField(filters), simplify],
};
