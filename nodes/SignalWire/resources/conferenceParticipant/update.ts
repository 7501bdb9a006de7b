import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { collection } from '../../fields/collection';

import { simplify } from '../../fields/list';
import { callSid, conferenceSid } from '../../fields/locators';
import { updateOne } from '../../handlers/updateOne';
import { proofOfUpdate, requireCoached } from './proof';
import { simplifyParticipant } from './simplified';
import { updateFields } from './updateFields';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Hold, mute or coach a participant of a conference',
		description:
			'Put a participant of a conference on hold, mute them, let them coach, or play an announcement',
		routing: route(
			{ method: 'POST', url: '/Conferences/{conferenceSid}/Participants/{callSid}' },
			updateOne({
				verb: 'update',
				sent: { added: { updateFields } },
				examples: 'Hold or Muted',
				sidField: 'call_sid',
				simplify: simplifyParticipant,
				check: requireCoached,
				proof: proofOfUpdate,
				onceEnded: 'its participants can no longer be changed',
			}),
		),
	},
	fields: [
		conferenceSid,
		callSid,
		collection(
			{ displayName: 'Update Fields', name: 'updateFields', placeholder: 'Add field' },
			updateFields,
		),
		simplify,
	],
};
