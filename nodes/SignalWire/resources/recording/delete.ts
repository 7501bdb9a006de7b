import { deleteOne } from '../../handlers/deleteOne';
import { handledBy } from '../../description/route';
import { recordingSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const deleteRecording: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a recording',
		description: 'Delete a recording and its sound for good',
		routing: {
			request: { method: 'DELETE', url: '/Recordings/{recordingSid}' },
			...handledBy(deleteOne()),
		},
	},
	fields: [recordingSid],
};
