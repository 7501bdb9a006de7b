import { dateFilter, dateParameters } from '../http/dateFilters';
import type { Endpoint } from '../http/endpoint';
import { pageAnswer, pagingParameters } from '../http/paging';

/** There is no filter by recording (Compatibility API, transcriptions: list). */
export const listTranscriptions: Endpoint = {
	method: 'GET',
	path: '/Transcriptions',
	scope: 'calling',
	parameters: { ...dateParameters('DateCreated'), ...pagingParameters },
	answer(request, state) {
		const { accountSid, values } = request;
		const isCreatedThen = dateFilter('DateCreated', values, state.behaviour.dateBounds);
		const transcriptions = [...state.transcriptions.values()].filter(
			({ account_sid, date_created }) => account_sid === accountSid && isCreatedThen(date_created),
		);
		return pageAnswer(request, state, 'transcriptions', transcriptions, (transcription) =>
			state.shown('transcription', transcription),
		);
	},
};
