import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { content, oneOf, sid, type Parameters, type Values } from '../http/parameters';
import type { NumberHandlers, PhoneNumber } from '../objects';
import { WEBHOOKS } from '../objects/phoneNumber';
import {
	CALL_HANDLERS,
	MESSAGE_HANDLERS,
	OF_OTHER_HANDLERS,
	relayPhoneNumber,
	SHARED_FIELDS,
} from '../objects/relayPhoneNumber';
import type { SandboxState } from '../state';
import { find } from './find';

const method = oneOf(['GET', 'POST']);

const parameters: Parameters = {
	// Taken, and of no use: the sandbox has no such handlers.
	...Object.fromEntries(OF_OTHER_HANDLERS.map((name) => [name, content])),
	call_laml_application_id: content,
	call_receive_mode: content,
	message_laml_application_id: content,
	message_relay_application: content,
	call_handler: oneOf(CALL_HANDLERS),
	call_fallback_method: method,
	call_fallback_url: content,
	call_request_method: method,
	call_request_url: content,
	call_status_callback_method: method,
	call_status_callback_url: content,
	call_video_room_id: sid,
	message_fallback_method: method,
	message_fallback_url: content,
	message_handler: oneOf(MESSAGE_HANDLERS),
	message_request_method: method,
	message_request_url: content,
	name: content,
};

/**
 * REST API, phone numbers: update. An empty text takes an address away, which the Compatibility API
 * has no way to do.
 */
export const updateRelayPhoneNumber: Endpoint = {
	method: 'PUT',
	path: '/api/relay/rest/phone_numbers/:Id',
	scope: 'numbers',
	parameters,
	answer({ accountSid, sids, values, effect }, state) {
		const number = find(state, 'phoneNumber', accountSid, sids.Id);
		const handlers: NumberHandlers = {
			voice: values.call_handler ?? state.handlersOf(number).voice,
			sms: values.message_handler ?? state.handlersOf(number).sms,
		};
		const change = changeOf(values, handlers, state);
		if (effect === 'applied') {
			Object.assign(number, change, state.updatedNow());
			state.handle(number, handlers);
		}
		const shown =
			effect === 'claimed'
				? relayPhoneNumber({ ...number, ...change }, handlers)
				: relayPhoneNumber(number, state.handlersOf(number));
		return jsonAnswer(200, shown, number.sid);
	},
};

/** Addresses for what something else handles are taken and lead to nothing, as in the other API. */
function changeOf(values: Values, handlers: NumberHandlers, { behaviour }: SandboxState) {
	const isWithoutUse = (name: string) =>
		(name.startsWith('call_') && handlers.voice !== WEBHOOKS) ||
		(name.startsWith('message_') && handlers.sms !== WEBHOOKS);
	const change = Object.entries(SHARED_FIELDS)
		.filter(([name]) => values[name] !== undefined && !isWithoutUse(name))
		.map(([name, field]) => [field, values[name] || behaviour.clearedAddress]);
	return Object.fromEntries(change) as Partial<PhoneNumber>;
}
