import { jsonAnswer } from '../http/answer';
import { invalid, notInProgress } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { httpMethod, httpUrl, oneOf, type Values } from '../http/parameters';
import { isLive, isWaiting, type Call } from '../objects/call';
import type { SandboxState } from '../state';
import { find } from './find';

export const updateCall: Endpoint = {
	method: 'POST',
	path: '/Calls/:Sid',
	scope: 'calling',
	parameters: {
		Status: oneOf(['canceled', 'completed']),
		Url: httpUrl,
		Method: httpMethod,
		FallbackUrl: httpUrl,
		FallbackMethod: httpMethod,
		StatusCallback: httpUrl,
		StatusCallbackMethod: httpMethod,
	},
	answer({ accountSid, sids, values, effect }, state) {
		const call = find(state, 'call', accountSid, sids.Sid);
		checkIsPossible(call, values);
		if (effect === 'applied') updateState(call, values, state);
		const status = (effect === 'claimed' && values.Status) || call.status;
		return jsonAnswer(200, state.shown('call', { ...call, status }), status);
	},
};

/** Compatibility API, errors 10000 and 21220. */
function checkIsPossible(call: Call, { Status, Url }: Values): void {
	if (!isLive(call) && !isWaiting(call)) throw invalid(`The call is ${call.status} already`);
	if (Status === 'canceled' && isLive(call)) {
		throw invalid('Status: a call in progress cannot be canceled, only completed');
	}
	if (Url !== undefined && !isLive(call)) {
		throw notInProgress('refused400', 'Url: only a call in progress can be redirected');
	}
}

function updateState(call: Call, { Status, ...others }: Values, state: SandboxState): void {
	state.instruct('call', call, others);
	if (Status === undefined) Object.assign(call, state.updatedNow());
	else hangUp(call, Status, state);
}

function hangUp(call: Call, status: string, state: SandboxState): void {
	const { hangUpDelay } = state.behaviour;
	if (hangUpDelay === 0) return state.hangUp(call.sid, status);
	state.timers.after(hangUpDelay, () => {
		if (isLive(call) || isWaiting(call)) state.hangUp(call.sid, status);
	});
}
