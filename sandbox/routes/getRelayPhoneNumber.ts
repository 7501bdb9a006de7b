import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { relayPhoneNumber } from '../objects/relayPhoneNumber';
import { find } from './find';

/** Unlike the Compatibility API, it shows what handles the calls and messages of the number. */
export const getRelayPhoneNumber: Endpoint = {
	method: 'GET',
	path: '/api/relay/rest/phone_numbers/:Id',
	scope: 'numbers',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const number = find(state, 'phoneNumber', accountSid, sids.Id);
		return jsonAnswer(200, relayPhoneNumber(number, state.handlersOf(number)), number.sid);
	},
};
