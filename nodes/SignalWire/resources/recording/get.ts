import { handledBy } from '../../description/route';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../fields/list';
import { recordingSid } from '../../fields/locators';
import { simplifyRecording } from './simplified';
import type { Operation } from '../../description/operation';

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
