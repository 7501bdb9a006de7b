import { sid } from '../http/parameters';
import { list } from './list';

export const listRecordings = list({
	kind: 'recording',
	path: '/Recordings',
	scope: 'calling',
	equal: {
		CallSid: { ...sid, field: 'call_sid' },
		ConferenceSid: { ...sid, field: 'conference_sid' },
	},
	dates: { DateCreated: 'date_created' },
});
