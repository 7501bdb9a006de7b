import { oneOf, sid, text } from '../http/parameters';
import { CALL_STATUSES } from '../objects/call';
import { list } from './list';

export const listCalls = list({
	kind: 'call',
	path: '/Calls',
	scope: 'calling',
	equal: {
		From: { ...text, field: 'from' },
		To: { ...text, field: 'to' },
		Status: { ...oneOf(CALL_STATUSES), field: 'status' },
		ParentCallSid: { ...sid, field: 'parent_call_sid' },
	},
	dates: { StartTime: 'start_time', EndTime: 'end_time' },
});
