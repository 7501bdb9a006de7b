import { handledBy } from '../../handlers/handledBy';
import { callOwner } from '../../handlers/recordingOwner';
import { updateRecordings } from '../../handlers/updateRecordings';
import { callSid, recordingSid } from '../../shared/locators';
import { applyTo, pauseBehavior, status, updateOptions } from '../../shared/recordingUpdateFields';
import type { Operation } from '../../shared/resource';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Pause, resume or stop a recording',
		description: 'Pause, resume or stop the recording of a live call',
		routing: {
			request: { method: 'POST', url: '/Calls/{callSid}/Recordings/{recordingSid}' },
			...handledBy(updateRecordings(callOwner)),
		},
	},
	fields: [callSid, applyTo, recordingSid, status, pauseBehavior, updateOptions],
};
