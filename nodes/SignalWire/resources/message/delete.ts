import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { messageSid } from '../../fields/locators';
import { deleteOne } from '../../handlers/deleteOne';

export const deleteMessage: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a message',
		description: 'Permanently delete a message that is no longer being sent',
		routing: route({ method: 'DELETE', url: '/Messages/{messageSid}' }, deleteOne()),
	},
	fields: [messageSid],
};
