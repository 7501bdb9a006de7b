import { handledBy } from '../../handlers/handledBy';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../shared/listFields';
import { conferenceSid } from '../../shared/locators';
import type { Operation } from '../../shared/resource';
import { simplifyConference } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a conference',
		description: 'Read the name, status and other fields of a conference',
		routing: {
			request: { method: 'GET', url: '/Conferences/{conferenceSid}' },
			...handledBy(readOne(simplifyConference)),
		},
	},
	fields: [conferenceSid, simplify],
};
