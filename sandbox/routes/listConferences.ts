import { oneOf } from '../http/parameters';
import { CONFERENCE_STATUSES } from '../objects/conference';
import { list } from './list';

export const listConferences = list({
	kind: 'conference',
	path: '/Conferences',
	scope: 'calling',
	equal: {
		FriendlyName: { type: 'text', maxLength: 64, field: 'friendly_name' },
		Status: { ...oneOf(CONFERENCE_STATUSES), field: 'status' },
	},
	days: { DateCreated: 'date_created', DateUpdated: 'date_updated' },
});
