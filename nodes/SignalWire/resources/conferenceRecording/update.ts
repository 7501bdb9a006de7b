import { handledBy } from '../../handlers/handledBy';
import { conferenceOwner } from '../../handlers/recordingOwner';
import { updateRecordings } from '../../handlers/updateRecordings';
import { conferenceSid, recordingSid } from '../../shared/locators';
import { applyTo, pauseBehavior, status, updateOptions } from '../../shared/recordingUpdateFields';
import type { Operation } from '../../shared/resource';

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
