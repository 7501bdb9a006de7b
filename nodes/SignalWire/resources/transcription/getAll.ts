import { getMany } from '../../handlers/getMany';
import { handledBy } from '../../description/route';
import { createdFilters, filters, limit, returnAll, simplify, textFilter } from '../../fields/list';
import type { Operation } from '../../description/operation';
import { simplifyTranscription } from './simplified';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many transcriptions',
		description: 'List transcriptions, newest first',
		routing: {
			request: { method: 'GET', url: '/Transcriptions' },
			...handledBy(
				getMany({
					property: 'transcriptions',
					simplify: simplifyTranscription,
					date: 'date_created',
					localFilters: { recordingSid: 'recording_sid' },
				}),
			),
		},
	},
	fields: [
		returnAll,
		limit,
		filters([
			...createdFilters,
			textFilter({
				displayName: 'Recording SID',
				name: 'recordingSid',
				placeholder: 'e.g. 19e436af-5688-4307-b03b-bdb2b42b8142',
				description: 'Only transcriptions of this recording',
			}),
		]),
		simplify,
	],
};
