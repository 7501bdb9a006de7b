import { route } from '../../description/route';
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
		routing: route(
			{ method: 'GET', url: '/Recordings/{recordingSid}.json' },
			readOne({ simplify: simplifyRecording }),
		),
	},
	fields: [recordingSid, simplify],
};
