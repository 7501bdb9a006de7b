import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { booleanFilter } from '../../fields/filter';
import { filtersField, limit, returnAll, simplify } from '../../fields/list';
import { conferenceSid } from '../../fields/locators';
import { getMany } from '../../handlers/getMany';
import { simplifyParticipant } from './simplified';

/** Compatibility API, conference participants: list. */
const filters = [
	booleanFilter({
		displayName: 'Hold',
		name: 'hold',
		query: 'Hold',
		of: 'hold',
		description: 'Whether to list those on hold, or only the others',
	}),
	booleanFilter({
		displayName: 'Muted',
		name: 'muted',
		query: 'Muted',
		of: 'muted',
		description: 'Whether to list those who are muted, or only the others',
	}),
];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many participants of a conference',
		description: 'List the calls that are in a conference',
		routing: route(
			{ method: 'GET', url: '/Conferences/{conferenceSid}/Participants' },
			getMany({
				property: 'participants',
				filters,
				simplify: simplifyParticipant,
				sidField: 'call_sid',
			}),
		),
	},
	fields: [conferenceSid, returnAll, limit, filtersField(filters), simplify],
};
