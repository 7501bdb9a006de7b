import { jsonAnswer } from '../http/answer';
import { ApiError } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import {
	boolean,
	httpMethod,
	httpUrl,
	oneOf,
	sid,
	text,
	type Parameter,
	type Values,
} from '../http/parameters';
import { isWaiting, type Call } from '../objects/call';
import { rfc2822 } from '../objects/dates';
import type { SandboxState } from '../state';
import { keepRecording, newRecording, recordingParameters } from './recordingStart';

const NO_INSTRUCTIONS = 21205;
const EVENTS = [
	'initiated',
	'ringing',
	'answered',
	'completed',
	'ringing_forwarded',
	'ringing_queued',
];

/** A phone number, a SIP address or a client. */
const party = (code: number): Parameter => ({
	type: 'text',
	pattern: /^(\+[1-9]\d{6,14}|((sips?|client):)?[^\s+@]\S*)$/,
	required: true,
	code,
});

const integer = (minimum: number, maximum: number, code?: number): Parameter => ({
	type: 'integer',
	minimum,
	maximum,
	code,
});

/** Compatibility API, calls: create. */
export const createCall: Endpoint = {
	method: 'POST',
	path: '/Calls',
	scope: 'calling',
	badRequestShape: 'B',
	parameters: {
		To: party(21211),
		From: party(21212),
		Url: httpUrl,
		ApplicationSid: { ...sid, code: 21218 },
		Method: httpMethod,
		FallbackUrl: httpUrl,
		FallbackMethod: httpMethod,
		StatusCallback: httpUrl,
		StatusCallbackMethod: httpMethod,
		StatusCallbackEvent: { ...oneOf(EVENTS), repeats: EVENTS.length },
		CallerId: text,
		SendDigits: { type: 'text', maxLength: 32, pattern: /^[\d#*wW]{1,32}$/ },
		Timeout: integer(1, 600, 21208),
		MachineDetection: oneOf(['Enable', 'DetectMessageEnd', 'none']),
		MachineDetectionTimeout: integer(1, 120),
		MachineDetectionSpeechThreshold: integer(1000, 6000),
		MachineDetectionSpeechEndThreshold: integer(500, 5000),
		MachineDetectionSilenceTimeout: integer(2000, 10_000),
		MachineWordsThreshold: integer(1, 100),
		AsyncAmd: boolean,
		AsyncAmdStatusCallback: httpUrl,
		AsyncAmdStatusCallbackMethod: httpMethod,
		AsyncAmdPartialResults: boolean,
		Record: boolean,
		...recordingParameters,
		SipAuthUsername: text,
		SipAuthPassword: text,
		MaxPricePerMinute: { type: 'text', pattern: /^\d+\.?\d{0,4}$/ },
	},
	answer({ accountSid, values, all, effect }, state) {
		if (values.Url === undefined && values.ApplicationSid === undefined) {
			throw new ApiError(400, NO_INSTRUCTIONS, 'Url or ApplicationSid is required');
		}
		const call = state.create('call', {
			account_sid: accountSid,
			to: values.To,
			from: values.From,
			status: 'queued',
			direction: 'outbound',
			date_created: rfc2822(state.now()),
			start_time: null,
			duration: 0,
		});
		const answer = jsonAnswer(200, state.shown('call', call), call.status);
		if (effect !== 'applied') return answer;
		watch(call, values, state, all.StatusCallbackEvent);
		ring(call, values, state);
		return answer;
	},
};

function ring(call: Call, values: Values, state: SandboxState): void {
	state.keep('call', call);
	state.instruct('call', call, values);
	state.callReports.tell(call, 'initiated');
	state.callReports.tell(call, 'ringing');
	const { answerDelay } = state.behaviour;
	if (answerDelay === 0) pickUp(call, values, state);
	else state.timers.after(answerDelay, () => pickUp(call, values, state));
}

/** Without a choice only that the call has ended is told. */
function watch(
	call: Call,
	{ StatusCallback: url, StatusCallbackMethod: method = 'POST' }: Values,
	{ callReports }: SandboxState,
	events = ['completed'],
): void {
	if (url !== undefined) callReports.watch(call, { url, method, events });
}

/** The called party answers, if the call has not been canceled meanwhile. */
function pickUp(call: Call, values: Values, state: SandboxState): void {
	if (!isWaiting(call)) return;
	const now = rfc2822(state.now());
	Object.assign(call, { status: 'in-progress', start_time: now, date_updated: now });
	state.callReports.tell(call, 'answered');
	if (values.Record !== 'true') return;
	const recording = newRecording(call, { Trim: 'trim-silence', ...values }, state);
	keepRecording({ ...recording, source: 'OutBoundApi' }, values, state);
}
