import { oneOf, text } from '../http/parameters';
import { MESSAGE_STATUSES } from '../objects/message';
import { list } from './list';

export const listMessages = list({
	kind: 'message',
	path: '/Messages',
	scope: 'messaging',
	equal: {
		From: { ...text, field: 'from' },
		To: { ...text, field: 'to' },
		Status: { ...oneOf(MESSAGE_STATUSES), field: 'status' },
	},
	days: { DateSent: 'date_sent' },
});
