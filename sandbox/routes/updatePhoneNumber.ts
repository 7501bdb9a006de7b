import { checkAccount } from '../http/authorization';
import type { Endpoint } from '../http/endpoint';
import { httpMethod, httpUrl, oneOf, sid, type Values } from '../http/parameters';
import type { PhoneNumber } from '../objects';
import { WEBHOOKS } from '../objects/phoneNumber';
import type { SandboxState } from '../state';
import { find } from './find';
import { updatedAnswer } from './updatedAnswer';

export const updatePhoneNumber: Endpoint = {
	method: 'POST',
	path: '/IncomingPhoneNumbers/:Sid',
	scope: 'numbers',
	parameters: {
		AccountSid: sid,
		EmergencyAddressSid: sid,
		FriendlyName: { type: 'text', maxLength: 255 },
		SmsApplicationSid: sid,
		SmsFallbackMethod: httpMethod,
		SmsFallbackUrl: httpUrl,
		SmsMethod: httpMethod,
		SmsUrl: httpUrl,
		StatusCallback: httpUrl,
		StatusCallbackMethod: httpMethod,
		VoiceApplicationSid: sid,
		VoiceFallbackMethod: httpMethod,
		VoiceFallbackUrl: httpUrl,
		VoiceMethod: httpMethod,
		VoiceReceiveMode: oneOf(['voice', 'fax']),
		VoiceUrl: httpUrl,
	},
	answer(request, state) {
		const { accountSid, sids, values } = request;
		const number = find(state, 'phoneNumber', accountSid, sids.Sid);
		if (values.AccountSid) checkAccount(state, values.AccountSid);
		const change = changeOf(number, values, state);
		return updatedAnswer('phoneNumber', number, change, request, state);
	},
};

/**
 * The parameters under the names of the object, as far as it has them. Addresses for a number that
 * something else handles are taken and lead to nothing; what SignalWire does is not documented.
 */
function changeOf(number: PhoneNumber, values: Values, state: SandboxState): Partial<PhoneNumber> {
	const handlers = state.handlersOf(number);
	const change = Object.entries(values)
		.map(([name, value]) => [snakeCase(name), value] as const)
		.filter(([field]) => field in number)
		.filter(([field]) => !field.startsWith('voice_') || handlers.voice === WEBHOOKS)
		.filter(([field]) => !field.startsWith('sms_') || handlers.sms === WEBHOOKS);
	return Object.fromEntries(change) as Partial<PhoneNumber>;
}

function snakeCase(name: string): string {
	return name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
