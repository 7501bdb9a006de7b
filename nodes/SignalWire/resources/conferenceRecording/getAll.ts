import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { createdFilters, filtersField, limit, returnAll, simplify } from '../../fields/list';
import { conferenceSid } from '../../fields/locators';
import { getMany } from '../../handlers/getMany';
import { simplifyRecording } from '../recording/simplified';
import { recordingStatusFilter } from '../recording/statusFilter';

/** Compatibility API, conference recordings: list. */
const filters = [...createdFilters, recordingStatusFilter];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many conference recordings',
		description: 'List the recordings of a conference, newest first',
		routing: route(
			{ method: 'GET', url: '/Conferences/{conferenceSid}/Recordings' },
			getMany({ property: 'recordings', filters, simplify: simplifyRecording }),
		),
	},
	fields: [conferenceSid, returnAll, limit, filtersField(filters), simplify],
};
