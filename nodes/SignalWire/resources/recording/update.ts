import { route } from '../../description/route';
import { callOwner } from '../../recordings/owner';
import { updateRecordings } from '../../handlers/updateRecordings';
import { callSid, recordingSidOfOne } from '../../fields/locators';
import { applyTo, pauseBehavior, status, updateOptions } from '../../fields/recordingUpdate';
import type { Operation } from '../../description/operation';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Pause, resume or stop a call recording',
		description: 'Pause, resume or stop the recording of a live call',
		routing: route({ method: 'POST', url: callOwner.updatePath }, updateRecordings(callOwner)),
	},
	fields: [callSid, applyTo, recordingSidOfOne, status, pauseBehavior, updateOptions],
};
