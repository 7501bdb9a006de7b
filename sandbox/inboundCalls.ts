import { isSuccess, type CallbackAnswer } from './callbacks/deliver';
import { askInTurn, numberOf } from './inbound';
import type { Call } from './objects';
import { WEBHOOKS } from './objects/phoneNumber';
import type { SandboxState } from './state';

/** A call that somebody makes to a number of the project. */
export interface InboundCall {
	to: string;
	from?: string;
}

/** What became of a call that came in. */
export interface TakenCall {
	call: Call;
	/** What the number's address answered, and then its fallback address where that was asked, too. */
	answers: CallbackAnswer[];
}

const NOTHING_TO_DO = /<Response\s*(\/>|>\s*<\/Response>)\s*$/;

/**
 * Asks what the number has for calls what to do with one. It goes on where there is something to do,
 * ends where there is nothing, and has failed where nobody can say; its end is reported.
 */
export async function receiveCall(state: SandboxState, given: InboundCall): Promise<TakenCall> {
	const number = numberOf(state, given.to);
	const { sid: phone_number_sid, status_callback: url, status_callback_method: method } = number;
	const call = state.addCall({ ...given, phone_number_sid, status: 'ringing', duration: 0 });
	if (state.handlersOf(number).voice !== WEBHOOKS) {
		call.status = 'in-progress';
		return { call, answers: [] };
	}
	if (url !== null) state.callReports.watch(call, { url, method, events: ['completed'] });
	const addresses: Array<[string | null, string]> = [
		[number.voice_url, number.voice_method],
		[number.voice_fallback_url, number.voice_fallback_method],
	];
	const answers = await askInTurn(state, addresses, fieldsOf(call), isInstruction);
	const last = answers.at(-1);
	if (!last || !isInstruction(last)) {
		state.hangUp(call.sid, 'failed');
	} else {
		call.status = 'in-progress';
		if (NOTHING_TO_DO.test(last.text)) state.hangUp(call.sid);
	}
	return { call, answers };
}

/** Any document of cXML: the sandbox carries out none of them. */
const isInstruction = ({ status, text }: CallbackAnswer) =>
	isSuccess(status) && /<Response[\s/>]/.test(text);

/** Compatibility API, requests for voice instructions. */
const fieldsOf = ({ sid, account_sid, from, to }: Call) => ({
	CallSid: sid,
	AccountSid: account_sid,
	ApiVersion: '2010-04-01',
	CallStatus: 'ringing',
	Direction: 'inbound',
	From: from,
	To: to,
});
