import { dateFilter, dateParameters } from '../http/dateFilters';
import type { Endpoint } from '../http/endpoint';
import { pageAnswer, pagingParameters } from '../http/paging';
import { oneOf, sid, text } from '../http/parameters';
import { CALL_STATUSES } from '../objects/call';

export const listCalls: Endpoint = {
	method: 'GET',
	path: '/Calls',
	scope: 'calling',
	parameters: {
		From: text,
		To: text,
		Status: oneOf(CALL_STATUSES),
		ParentCallSid: sid,
		...dateParameters('StartTime'),
		...dateParameters('EndTime'),
		...pagingParameters,
	},
	answer(request, state) {
		const { accountSid, values } = request;
		const { dateBounds } = state.behaviour;
		const isStartedThen = dateFilter('StartTime', values, dateBounds);
		const isEndedThen = dateFilter('EndTime', values, dateBounds);
		const parent = values.ParentCallSid?.toLowerCase();
		const calls = [...state.calls.values()].filter(
			(call) =>
				call.account_sid === accountSid &&
				(values.From === undefined || call.from === values.From) &&
				(values.To === undefined || call.to === values.To) &&
				(values.Status === undefined || call.status === values.Status) &&
				(parent === undefined || call.parent_call_sid === parent) &&
				isStartedThen(call.start_time) &&
				isEndedThen(call.end_time),
		);
		return pageAnswer(request, state, 'calls', calls, (call) => state.shown('call', call));
	},
};
