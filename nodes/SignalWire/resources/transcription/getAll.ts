import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { sidFilter } from '../../fields/filter';
import { createdFilters, filtersField, limit, returnAll, simplify } from '../../fields/list';
import { getMany } from '../../handlers/getMany';
import { simplifyTranscription } from './simplified';

/** Compatibility API, transcriptions: list; it has no filter by recording. */
const filters = [
	...createdFilters,
	sidFilter({
		displayName: 'Recording SID',
		name: 'recordingSid',
		of: 'recording_sid',
		placeholder: 'e.g. 19e436af-5688-4307-b03b-bdb2b42b8142',
		description: 'Only transcriptions of this recording',
	}),
];

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many transcriptions',
		description: 'List transcriptions, newest first',
		routing: route(
			{ method: 'GET', url: '/Transcriptions' },
			getMany({ property: 'transcriptions', filters, simplify: simplifyTranscription }),
		),
	},
	fields: [returnAll, limit, filtersField(filters), simplify],
};
