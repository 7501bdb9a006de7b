import { jsonAnswer } from '../http/answer';
import { ApiError, invalid } from '../http/apiError';
import type { ApiRequest, Endpoint } from '../http/endpoint';
import { boolean, content, httpUrl, sid, text, type Values } from '../http/parameters';
import { failureOf } from '../failingNumbers';
import type { SandboxState } from '../state';

const LONGEST_TEXT = 1600;
const MOST_MEDIA = 8;
const NUMBER = /^\+[1-9]\d{6,14}$|^\d{5,6}$/;

export const sendMessage: Endpoint = {
	method: 'POST',
	path: '/Messages',
	scope: 'messaging',
	parameters: {
		To: { ...text, required: true },
		From: text,
		MessagingServiceSid: sid,
		Body: content,
		MediaUrl: { ...httpUrl, code: 21620, repeats: MOST_MEDIA },
		SendAsMms: boolean,
		StatusCallback: httpUrl,
		ApplicationSid: sid,
		ValidityPeriod: { type: 'integer', minimum: 1, maximum: 172_800, code: 21624 },
		MaxPrice: { type: 'text', pattern: /^\d+\.?\d{0,4}$/ },
	},
	answer(request, state) {
		const { values, all, accountSid, effect } = request;
		checkNumbers(request, state);
		checkContent(values);
		const { MediaUrl: urls = [] } = all;
		const given = {
			account_sid: accountSid,
			status: 'queued',
			direction: 'outbound-api',
			to: values.To!,
			from: values.From ?? state.senderOf(accountSid),
			body: values.Body ?? '',
			num_media: urls.length,
			messaging_service_sid: values.MessagingServiceSid ?? null,
		};
		const message = state.create('message', given);
		if (effect === 'applied') {
			state.keep('message', message);
			urls.forEach(() => state.addMedia({ parent_sid: message.sid }));
			state.messageDelivery.start(message, values.StatusCallback);
		}
		const shown = state.shown('message', message);
		return jsonAnswer(201, shown, shown.status);
	},
};

function checkNumbers({ values, accountSid }: ApiRequest, state: SandboxState): void {
	const { To = '', From, MessagingServiceSid } = values;
	if (!NUMBER.test(To)) throw new ApiError(400, 21211, 'To: not a valid number');
	const failure = failureOf(To);
	if (failure && !failure.isOfDelivery) {
		throw new ApiError(400, Number(failure.code), `The message was refused (${failure.code})`);
	}
	if (From === undefined) {
		if (MessagingServiceSid !== undefined) return;
		throw invalid('From or MessagingServiceSid is required');
	}
	if (!NUMBER.test(From)) throw new ApiError(400, 21212, 'From: not a valid number');
	const own = [...state.phoneNumbers.values()].filter(
		({ account_sid }) => account_sid === accountSid,
	);
	const number = own.find(({ phone_number }) => phone_number === From);
	// A sandbox without any number has all of them.
	if (own.length > 0 && !number)
		throw new ApiError(400, 21212, 'From: not a number of the project');
	if (number?.capabilities.sms === false) {
		throw new ApiError(400, 21606, 'From: the number cannot send messages');
	}
}

function checkContent({ Body = '', MediaUrl }: Values): void {
	if (Body.trim() === '' && MediaUrl === undefined) {
		throw new ApiError(400, 21602, 'Body or MediaUrl is required');
	}
	if ([...Body].length > LONGEST_TEXT) throw new ApiError(400, 21617, 'Body: too long');
}
