import { text } from '../http/parameters';
import { list } from './list';

export const listPhoneNumbers = list({
	kind: 'phoneNumber',
	path: '/IncomingPhoneNumbers',
	scope: 'numbers',
	equal: { FriendlyName: { ...text, field: 'friendly_name' } },
	patterns: { PhoneNumber: { ...text, field: 'phone_number' } },
});
