import { handledBy } from '../../description/route';
import { callOwner } from '../../recordings/owner';
import { updateRecordings } from '../../handlers/updateRecordings';
import { callSid, recordingSid } from '../../fields/locators';
import { applyTo, pauseBehavior, status, updateOptions } from '../../fields/recordingUpdate';
import type { Operation } from '../../description/operation';

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
