import { inConference } from './inConference';
import { list } from './list';

export const listConferenceRecordings = list({
	kind: 'recording',
	path: '/Conferences/:ConferenceSid/Recordings',
	scope: 'calling',
	days: { DateCreated: 'date_created' },
	belongs: inConference,
});
