import { route } from '../../description/route';
import { conferenceOwner } from '../../recordings/owner';
import { updateRecordings } from '../../handlers/updateRecordings';
import { conferenceSid, recordingSidOfOne } from '../../fields/locators';
import {
	applyToOfConference,
	pauseBehavior,
	status,
	updateOptions,
} from '../../fields/recordingUpdate';
import type { Operation } from '../../description/operation';

export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Pause, resume or stop a conference recording',
		description: 'Pause, resume or stop the recording of a conference',
		routing: route(
			{ method: 'POST', url: conferenceOwner.updatePath },
			updateRecordings(conferenceOwner),
		),
	},
	fields: [
		conferenceSid,
		applyToOfConference,
		recordingSidOfOne,
		status,
		pauseBehavior,
		updateOptions,
	],
};
