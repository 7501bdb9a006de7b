import { noContentAnswer } from '../http/answer';
import { unfinished } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { isLive, isWaiting } from '../objects/call';
import { find } from './find';

export const deleteCall: Endpoint = {
	method: 'DELETE',
	path: '/Calls/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids, effect }, state) {
		const call = find(state, 'call', accountSid, sids.Sid);
		if (isLive(call) || isWaiting(call)) throw unfinished(422, 'The call is still in progress');
		if (effect === 'applied') state.remove('call', call);
		return noContentAnswer();
	},
};
