import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { simplify } from '../../fields/list';
import { callSid, conferenceSid } from '../../fields/locators';
import { readOne } from '../../handlers/readOne';
import { simplifyParticipant } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a participant of a conference',
		description: 'Read whether a call in a conference is muted or on hold, and its other fields',
		routing: route(
			{ method: 'GET', url: '/Conferences/{conferenceSid}/Participants/{callSid}' },
			readOne({ simplify: simplifyParticipant, sidField: 'call_sid' }),
		),
	},
	fields: [conferenceSid, callSid, simplify],
};
