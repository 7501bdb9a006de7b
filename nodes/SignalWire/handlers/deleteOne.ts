import { requireSuccess, unreadable } from '../transport/requestError';
import { perItem } from './itemHandler';
import { wordingOf } from '../transport/describeRequest';

/** Deletes what the last name in the operation's path stands for. */
export function deleteOne() {
	return perItem(async (item) => {
		const sids = item.sidsOfPath();
		const account = item.ownAccountSid();
		const api = await item.api();
		const answer = await api.send({ method: 'DELETE', path: item.path(api, sids, account) });
		// Sent again because the first answer got lost, and gone by then: that is what was asked for.
		const isGone = answer.status === 404 && answer.followsDoubt;
		const wording = wordingOf('delete', item.pathTemplate, sids);
		if (!isGone && requireSuccess(answer, wording).body) throw unreadable(answer, wording);
		return [{ sid: Object.values(sids).pop(), deleted: true }];
	});
}
