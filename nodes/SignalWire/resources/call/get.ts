import { route } from '../../description/route';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../fields/list';
import { callSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';
import { simplifyCall } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a call',
		description: 'Read the status, numbers and other fields of a call',
		routing: route({ method: 'GET', url: '/Calls/{callSid}' }, readOne({ simplify: simplifyCall })),
	},
	fields: [callSid, simplify],
};
