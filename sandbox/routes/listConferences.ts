import { dateFilter, dayParameters } from '../http/dateFilters';
import type { Endpoint } from '../http/endpoint';
import { pageAnswer, pagingParameters } from '../http/paging';
import { oneOf } from '../http/parameters';
import { CONFERENCE_STATUSES } from '../objects/conference';

export const listConferences: Endpoint = {
	method: 'GET',
	path: '/Conferences',
	scope: 'calling',
	parameters: {
		FriendlyName: { type: 'text', maxLength: 64 },
		Status: oneOf(CONFERENCE_STATUSES),
		...dayParameters('DateCreated'),
		...dayParameters('DateUpdated'),
		...pagingParameters,
	},
	answer(request, state) {
		const { accountSid, values } = request;
		const { FriendlyName, Status } = values;
		const isCreatedThen = dateFilter('DateCreated', values, state.behaviour.dateBounds);
		const isUpdatedThen = dateFilter('DateUpdated', values, state.behaviour.dateBounds);
		const conferences = [...state.conferences.values()].filter(
			(conference) =>
				conference.account_sid === accountSid &&
				(FriendlyName === undefined || conference.friendly_name === FriendlyName) &&
				(Status === undefined || conference.status === Status) &&
				isCreatedThen(conference.date_created) &&
				isUpdatedThen(conference.date_updated),
		);
		return pageAnswer(request, state, 'conferences', conferences, (conference) =>
			state.shown('conference', conference),
		);
	},
};
