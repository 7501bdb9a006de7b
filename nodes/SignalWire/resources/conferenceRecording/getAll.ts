import { getMany } from '../../handlers/getMany';
import { handledBy } from '../../description/route';
import { createdFilters, filters, limit, returnAll, simplify } from '../../fields/list';
import { conferenceSid } from '../../fields/locators';
import { recordingStatusFilter, simplifyRecording } from '../recording/simplified';
import type { Operation } from '../../description/operation';

export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many conference recordings',
		description: 'List the recordings of a conference, newest first',
		routing: {
			request: { method: 'GET', url: '/Conferences/{conferenceSid}/Recordings' },
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
		conferenceSid,
		returnAll,
		limit,
		filters([...createdFilters, recordingStatusFilter]),
		simplify,
	],
};
