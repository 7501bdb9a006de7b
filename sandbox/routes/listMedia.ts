import { find } from './find';
import { list } from './list';

export const listMedia = list({
	kind: 'media',
	path: '/Messages/:MessageSid/Media',
	scope: 'messaging',
	dates: { DateCreated: 'date_created' },
	belongs({ accountSid, sids }, state) {
		const { sid } = find(state, 'message', accountSid, sids.MessageSid);
		return ({ parent_sid }) => parent_sid === sid;
	},
});
