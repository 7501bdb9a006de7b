import { dateFilter, dayParameters } from '../http/dateFilters';
import type { Endpoint } from '../http/endpoint';
import { pageAnswer, pagingParameters } from '../http/paging';
import { find } from './find';

export const listConferenceRecordings: Endpoint = {
	method: 'GET',
	path: '/Conferences/:ConferenceSid/Recordings',
	scope: 'calling',
	parameters: { ...dayParameters('DateCreated'), ...pagingParameters },
	answer(request, state) {
		const { accountSid, sids, values } = request;
		const conference = find(state, 'conference', accountSid, sids.ConferenceSid);
		const isCreatedThen = dateFilter('DateCreated', values, state.behaviour.dateBounds);
		const recordings = [...state.recordings.values()].filter(
			(recording) =>
				recording.conference_sid === conference.sid && isCreatedThen(recording.date_created),
		);
		return pageAnswer(request, state, 'recordings', recordings, (recording) =>
			state.listedRecording(recording),
		);
	},
};
