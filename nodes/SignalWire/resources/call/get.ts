import { handledBy } from '../../handlers/handledBy';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../shared/listFields';
import { callSid } from '../../shared/locators';
import type { Operation } from '../../shared/resource';
import { simplifyCall } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a call',
		description: 'Read the status, numbers and other fields of a call',
		routing: {
			request: { method: 'GET', url: '/Calls/{callSid}' },
			...handledBy(readOne(simplifyCall)),
		},
	},
	fields: [callSid, simplify],
};
