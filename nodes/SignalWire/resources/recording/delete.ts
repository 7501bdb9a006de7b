import { deleteOne } from '../../handlers/deleteOne';
import { handledBy } from '../../handlers/handledBy';
import { recordingSid } from '../../shared/locators';
import type { Operation } from '../../shared/resource';

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
