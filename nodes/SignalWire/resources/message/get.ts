import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { simplify } from '../../fields/list';
import { messageSid } from '../../fields/locators';
import { readOne } from '../../handlers/readOne';
import { simplifyMessage } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a message',
		description: 'Read the text of a message, whether it was delivered, and other fields',
		routing: route(
			{ method: 'GET', url: '/Messages/{messageSid}' },
			readOne({ simplify: simplifyMessage }),
		),
	},
	fields: [messageSid, simplify],
};
