import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { callSid, conferenceSid } from '../../fields/locators';
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
				result: (values) => ({
					call_sid: values.callSid,
					conference_sid: values.conferenceSid,
					removed: true,
				}),
			}),
		),
	},
	fields: [conferenceSid, callSid],
};
