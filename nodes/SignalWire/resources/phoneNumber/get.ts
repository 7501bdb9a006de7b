import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { simplify } from '../../fields/list';
import { phoneNumberSid } from '../../fields/locators';
import { readOne } from '../../handlers/readOne';
import { simplifyPhoneNumber } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a phone number',
		description: 'Read the name, capabilities and addresses of a phone number of the project',
		routing: route(
			{ method: 'GET', url: '/IncomingPhoneNumbers/{phoneNumberSid}' },
			readOne({ simplify: simplifyPhoneNumber }),
		),
	},
	fields: [phoneNumberSid, simplify],
};
