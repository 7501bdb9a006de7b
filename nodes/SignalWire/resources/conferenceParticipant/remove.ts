import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { conferenceSid, participantCallSid } from '../../fields/locators';
import { deleteOne } from '../../handlers/deleteOne';

export const remove: Operation = {
	option: {
		name: 'Remove',
		value: 'remove',
		action: 'Remove a participant from a conference',
		description: 'Take a call out of a conference',
		routing: route(
			{ method: 'DELETE', url: '/Conferences/{conferenceSid}/Participants/{callSid}' },
			deleteOne({
				verb: 'remove',
				sidField: 'call_sid',
				result: ({ callSid, conferenceSid: conference }) => ({
					call_sid: callSid,
					conference_sid: conference,
					removed: true,
				}),
			}),
		),
	},
	fields: [conferenceSid, participantCallSid],
};
