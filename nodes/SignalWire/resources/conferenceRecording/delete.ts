import { deleteOne } from '../../handlers/deleteOne';
import { route } from '../../description/route';
import { conferenceSid, recordingSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const deleteConferenceRecording: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a conference recording',
		description: 'Delete the recording of a conference and its audio permanently',
		routing: route(
			{ method: 'DELETE', url: '/Conferences/{conferenceSid}/Recordings/{recordingSid}' },
			deleteOne(),
		),
	},
	fields: [conferenceSid, recordingSid],
};
