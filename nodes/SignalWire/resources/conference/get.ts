import { route } from '../../description/route';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../fields/list';
import { conferenceSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';
import { simplifyConference } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a conference',
		description: 'Read the name, status and other fields of a conference',
		routing: route(
			{ method: 'GET', url: '/Conferences/{conferenceSid}' },
			readOne({ simplify: simplifyConference }),
		),
	},
	fields: [conferenceSid, simplify],
};
