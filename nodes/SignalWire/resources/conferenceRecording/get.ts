import { route } from '../../description/route';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../fields/list';
import { conferenceSid, recordingSid } from '../../fields/locators';
import { simplifyRecording } from '../recording/simplified';
import type { Operation } from '../../description/operation';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a conference recording',
		description: 'Read the status, length and other fields of the recording of a conference',
		routing: route(
			{ method: 'GET', url: '/Conferences/{conferenceSid}/Recordings/{recordingSid}' },
			readOne({ simplify: simplifyRecording }),
		),
	},
	fields: [conferenceSid, recordingSid, simplify],
};
