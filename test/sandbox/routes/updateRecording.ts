import { jsonAnswer, type Answer } from '../http/answer';
import { invalid, notFound, notInProgress } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { oneOf } from '../http/parameters';
import { isLive } from '../objects/call';
import { rfc2822 } from '../objects/dates';
import type { Recording } from '../objects/recording';
import { showRecording } from '../objects/show';
import type { SandboxState } from '../state';
import { findCall, findRecording } from './find';

/** The statuses of a recording that already is what an update asks for. */
const FULFILLED: Record<string, readonly string[]> = {
	paused: ['paused'],
	'in-progress': ['in-progress', 'resumed'],
	stopped: ['stopped', 'completed'],
};

const UPDATABLE = ['in-progress', 'paused', 'resumed'];

export const updateRecording: Endpoint = {
	method: 'POST',
	path: '/Calls/:CallSid/Recordings/:Sid',
	scope: 'calling',
	parameters: {
		Status: { required: true, check: oneOf(Object.keys(FULFILLED)) },
		PauseBehavior: { check: oneOf(['skip', 'silence']) },
	},
	answer({ accountSid, sids, values, effect }, state) {
		const asked = values.Status!;
		checkPauseBehavior(asked, values.PauseBehavior, state);
		const call = findCall(state, accountSid, sids.CallSid);
		const recording = findRecording(state, accountSid, sids.Sid);
		if (recording.call_sid !== call.sid) {
			throw notFound(`Recording ${recording.sid} was not found on call ${call.sid}`);
		}
		if (!isLive(call)) {
			throw notInProgress(state.behaviour.finishedCallUpdate, 'The call is not in progress');
		}
		const change = changeTo(asked, recording, state);
		if (effect === 'ignored') return recordingAnswer(state.shownRecording(recording));
		if (effect === 'claimed') {
			return recordingAnswer(showRecording({ ...recording, ...change }, state.behaviour));
		}
		state.changeRecording(recording, change);
		if (asked === 'paused') {
			state.pauseBehaviors.set(recording.sid, values.PauseBehavior ?? 'silence');
		}
		return recordingAnswer(state.shownRecording(recording));
	},
};

function checkPauseBehavior(asked: string, pauseBehavior: string | undefined, state: SandboxState) {
	const isMisplaced = pauseBehavior !== undefined && asked !== 'paused';
	if (isMisplaced && state.behaviour.pauseBehaviorOutsidePause === 'refused') {
		throw invalid(`PauseBehavior: only for Status=paused, not for Status=${asked}`);
	}
}

function changeTo(asked: string, recording: Recording, state: SandboxState): Partial<Recording> {
	const { repeatedUpdate, resumedStatus, stoppedStatus } = state.behaviour;
	if (FULFILLED[asked].includes(recording.status)) {
		if (repeatedUpdate === 'accepted') return {};
		throw notInProgress(repeatedUpdate, `The recording is ${recording.status} already`);
	}
	if (!UPDATABLE.includes(recording.status)) {
		throw notInProgress('refused400', `The recording is ${recording.status}, not in progress`);
	}
	const now = rfc2822(Date.now());
	if (asked === 'paused') return { status: asked, date_updated: now };
	if (asked === 'in-progress') return { status: resumedStatus, date_updated: now };
	return {
		status: stoppedStatus,
		date_updated: now,
		end_time: now,
		duration: secondsSince(recording.start_time),
	};
}

function secondsSince(date: string | null): number {
	return date === null ? 0 : Math.round((Date.now() - Date.parse(date)) / 1000);
}

function recordingAnswer(recording: Recording): Answer {
	return jsonAnswer(200, recording, recording.status);
}
