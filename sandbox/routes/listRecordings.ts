import { dateFilter, dateParameters } from '../http/dateFilters';
import type { Endpoint } from '../http/endpoint';
import { pageAnswer, pagingParameters } from '../http/paging';
import { sid } from '../http/parameters';

export const listRecordings: Endpoint = {
	method: 'GET',
	path: '/Recordings',
	scope: 'calling',
	parameters: {
		CallSid: sid,
		ConferenceSid: sid,
		...dateParameters('DateCreated'),
		...pagingParameters,
	},
	answer(request, state) {
		const { accountSid, values } = request;
		const call = values.CallSid?.toLowerCase();
		const conference = values.ConferenceSid?.toLowerCase();
		const isCreatedThen = dateFilter('DateCreated', values, state.behaviour.dateBounds);
		const recordings = [...state.recordings.values()].filter(
			(recording) =>
				recording.account_sid === accountSid &&
				(call === undefined || recording.call_sid === call) &&
				(conference === undefined || recording.conference_sid === conference) &&
				isCreatedThen(recording.date_created),
		);
		return pageAnswer(request, state, 'recordings', recordings, (recording) =>
			state.listedRecording(recording),
		);
	},
};
