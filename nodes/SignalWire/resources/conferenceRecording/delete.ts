import { deleteOne } from '../../handlers/deleteOne';
import { handledBy } from '../../description/route';
import { conferenceSid, recordingSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const deleteConferenceRecording: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a conference recording',
		description: 'Delete the recording of a conference and its sound for good',
		routing: {
			request: { method: 'DELETE', url: '/Conferences/{conferenceSid}/Recordings/{recordingSid}' },
			...handledBy(deleteOne()),
		},
	},
	fields: [conferenceSid, recordingSid],
};
