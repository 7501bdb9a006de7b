import { handledBy } from '../../handlers/handledBy';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../shared/listFields';
import { conferenceSid, recordingSid } from '../../shared/locators';
import { simplifyRecording } from '../../shared/recordingFields';
import type { Operation } from '../../shared/resource';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a conference recording',
		description: 'Read the status, length and other fields of the recording of a conference',
		routing: {
			request: { method: 'GET', url: '/Conferences/{conferenceSid}/Recordings/{recordingSid}' },
			...handledBy(readOne(simplifyRecording)),
		},
	},
	fields: [conferenceSid, recordingSid, simplify],
};
