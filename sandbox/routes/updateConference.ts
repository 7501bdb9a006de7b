import { invalid } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { httpMethod, httpUrl, oneOf } from '../http/parameters';
import { find } from './find';
import { updatedAnswer } from './updatedAnswer';

const BAD_STATUS = 21475;

export const updateConference: Endpoint = {
	method: 'POST',
	path: '/Conferences/:Sid',
	scope: 'calling',
	parameters: {
		Status: oneOf(['completed'], BAD_STATUS),
		AnnounceUrl: httpUrl,
		AnnounceMethod: httpMethod,
	},
	answer(request, state) {
		const { accountSid, sids, values, effect } = request;
		const conference = find(state, 'conference', accountSid, sids.Sid);
		if (conference.status === 'completed') throw invalid('The conference is completed already');
		const change = values.Status === undefined ? {} : { status: values.Status };
		const answer = updatedAnswer('conference', conference, change, request, state);
		if (effect === 'applied' && values.Status) state.endConference(conference.sid);
		return answer;
	},
};
