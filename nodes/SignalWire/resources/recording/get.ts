import { handledBy } from '../../handlers/handledBy';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../shared/listFields';
import { recordingSid } from '../../shared/locators';
import { simplifyRecording } from '../../shared/recordingFields';
import type { Operation } from '../../shared/resource';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a recording',
		description: 'Read the status, length and other fields of a recording',
		routing: {
			// Without the ending, SignalWire answers with the sound.
			request: { method: 'GET', url: '/Recordings/{recordingSid}.json' },
			...handledBy(readOne(simplifyRecording)),
		},
	},
	fields: [recordingSid, simplify],
};
