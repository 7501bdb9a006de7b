import { handledBy } from '../../description/route';
import { conferenceOwner } from '../../recordings/owner';
import { updateRecordings } from '../../handlers/updateRecordings';
import { conferenceSid, recordingSid } from '../../fields/locators';
import { applyTo, pauseBehavior, status, updateOptions } from '../../fields/recordingUpdate';
import type { Operation } from '../../description/operation';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Pause, resume or stop a conference recording',
		description: 'Pause, resume or stop the recording of a conference',
		routing: {
			request: { method: 'POST', url: '/Conferences/{conferenceSid}/Recordings/{recordingSid}' },
			...handledBy(updateRecordings(conferenceOwner)),
		},
	},
	fields: [conferenceSid, applyTo, recordingSid, status, pauseBehavior, updateOptions],
};
