import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { callSid } from '../../fields/locators';
import { deleteOne } from '../../handlers/deleteOne';

export const deleteCall: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete the record of a call',
		description: 'Delete the record of a call that has ended, permanently',
		routing: route({ method: 'DELETE', url: '/Calls/{callSid}' }, deleteOne()),
	},
	fields: [callSid],
};
