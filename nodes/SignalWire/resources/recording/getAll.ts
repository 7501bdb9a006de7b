import { getMany } from '../../handlers/getMany';
import { handledBy } from '../../description/route';
import { createdFilters, filters, limit, returnAll, simplify, textFilter } from '../../fields/list';
import { recordingStatusFilter, simplifyRecording } from './simplified';
import type { Operation } from '../../description/operation';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many recordings',
		description: 'List recordings, newest first',
		routing: {
			request: { method: 'GET', url: '/Recordings' },
			...handledBy(
				getMany({
					property: 'recordings',
					simplify: simplifyRecording,
					date: 'date_created',
					localFilters: { status: 'status' },
				}),
			),
		},
	},
	fields: [
		returnAll,
		limit,
		filters([
			textFilter({
				displayName: 'Call SID',
				name: 'callSid',
				property: 'CallSid',
				placeholder: 'e.g. 43bb71ee-553f-4074-bb20-8e2747647cce',
				description: 'Only recordings of this call',
			}),
			textFilter({
				displayName: 'Conference SID',
				name: 'conferenceSid',
				property: 'ConferenceSid',
				placeholder: 'e.g. c0d4bc2e-4f3f-4a39-8d0b-5a2b9a1f4a11',
				description: 'Only recordings of this conference',
			}),
			...createdFilters,
			recordingStatusFilter,
		]),
		simplify,
	],
};
