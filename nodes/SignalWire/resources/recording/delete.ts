import { deleteOne } from '../../handlers/deleteOne';
import { route } from '../../description/route';
import { recordingSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const deleteRecording: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a recording',
		description: 'Delete a recording and its audio permanently',
		routing: route(
			{ method: 'DELETE', url: '/Recordings/{recordingSid}' },
			deleteOne({ readUrl: '/Recordings/{recordingSid}.json' }),
		),
	},
	fields: [recordingSid],
};
