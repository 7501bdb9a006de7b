import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { sidFilter } from '../../fields/filter';
import { createdFilters, filtersField, limit, returnAll, simplify } from '../../fields/list';
import { getMany } from '../../handlers/getMany';
import { simplifyRecording } from './simplified';
import { recordingStatusFilter } from './statusFilter';

/** Compatibility API, recordings: list. */
const filters = [
	sidFilter({
		displayName: 'Call SID',
		name: 'callSid',
		query: 'CallSid',
		of: 'call_sid',
		placeholder: 'e.g. 43bb71ee-553f-4074-bb20-8e2747647cce',
		description: 'Only recordings of this call',
	}),
	sidFilter({
		displayName: 'Conference SID',
		name: 'conferenceSid',
		query: 'ConferenceSid',
		of: 'conference_sid',
		placeholder: 'e.g. c0d4bc2e-4f3f-4a39-8d0b-5a2b9a1f4a11',
		description: 'Only recordings of this conference',
	}),
	...createdFilters,
	recordingStatusFilter,
];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many recordings',
		description: 'List recordings, newest first',
		routing: route(
			{ method: 'GET', url: '/Recordings' },
			getMany({ property: 'recordings', filters, simplify: simplifyRecording }),
		),
	},
	fields: [returnAll, limit, filtersField(filters), simplify],
};
