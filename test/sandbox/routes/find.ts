import { notFound } from '../http/apiError';
import type { Call } from '../objects/call';
import type { Recording } from '../objects/recording';
import type { SandboxState } from '../state';

/** @throws ApiError 404 when the account has no such call */
export function findCall(state: SandboxState, accountSid: string, sid: string): Call {
	const call = state.calls.get(sid);
	if (call?.account_sid !== accountSid) throw notFound(`Call ${sid} was not found`);
	return call;
}

/** @throws ApiError 404 when the account has no such recording */
export function findRecording(state: SandboxState, accountSid: string, sid: string): Recording {
	const recording = state.recordings.get(sid);
	if (recording?.account_sid !== accountSid) throw notFound(`Recording ${sid} was not found`);
	return recording;
}
