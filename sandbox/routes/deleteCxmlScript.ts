import { noContentAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { find } from './find';

export const deleteCxmlScript: Endpoint = {
	method: 'DELETE',
	path: '/LamlBins/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids, effect }, state) {
		const script = find(state, 'cxmlScript', accountSid, sids.Sid);
		if (effect === 'applied') state.remove('cxmlScript', script);
		return noContentAnswer();
	},
};
