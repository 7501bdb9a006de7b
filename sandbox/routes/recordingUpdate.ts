import type { Refusal } from '../behaviour';
import { jsonAnswer, type Answer } from '../http/answer';
import { invalid, notInProgress } from '../http/apiError';
import type { ApiRequest } from '../http/endpoint';
import { oneOf, type Parameters } from '../http/parameters';
import { rfc2822, secondsSince } from '../objects/dates';
import type { Recording } from '../objects/recording';
import type { Shown } from '../objects/kind';
import { isActive, isFinished } from '../objects/status';
import type { SandboxState } from '../state';

/** The statuses of a recording that already is what an update asks for. */
const FULFILLED: Record<string, readonly string[]> = {
	paused: ['paused'],
	'in-progress': ['in-progress', 'resumed'],
	stopped: ['stopped', 'completed'],
};

export const recordingUpdateParameters: Parameters = {
	Status: { ...oneOf(Object.keys(FULFILLED)), required: true },
	PauseBehavior: oneOf(['skip', 'silence']),
};

/**
 * Pauses, resumes or stops a recording. Source: Compatibility API, recordings and conference
 * recordings: update, which share their parameters.
 *
 * @param finished how the update of a recording that has ended is refused
 * @throws ApiError
 */
export function updateAnswer(
	{ values, effect }: ApiRequest,
	recording: Recording,
	finished: Refusal,
	state: SandboxState,
): Answer {
	const asked = values.Status!;
	const change = changeTo(asked, recording, finished, state);
	if (effect === 'ignored') return recordingAnswer(state.shownRecording(recording));
	if (effect === 'claimed') {
		return recordingAnswer(state.shown('recording', { ...recording, ...change }));
	}
	state.changeRecording(recording, change);
	if (asked === 'paused') {
		state.pauseBehaviors.set(recording.sid, values.PauseBehavior ?? 'silence');
	}
	return recordingAnswer(state.shownRecording(recording));
}

/** @throws ApiError when `PauseBehavior` stands beside another status than `paused` */
export function checkPauseBehavior({ values }: ApiRequest, { behaviour }: SandboxState): void {
	const isMisplaced = values.PauseBehavior !== undefined && values.Status !== 'paused';
	if (isMisplaced && behaviour.pauseBehaviorOutsidePause === 'refused') {
		throw invalid(`PauseBehavior: only for Status=paused, not for Status=${values.Status}`);
	}
}

function changeTo(
	asked: string,
	recording: Recording,
	finished: Refusal,
	state: SandboxState,
): Partial<Recording> {
	const { queuedUpdate, repeatedUpdate, resumedStatus, stoppedStatus } = state.behaviour;
	if (FULFILLED[asked].includes(recording.status)) {
		if (repeatedUpdate === 'accepted') return {};
		throw notInProgress(repeatedUpdate, `The recording is ${recording.status} already`);
	}
	const refusal = isFinished(recording) ? finished : queuedUpdate;
	if (!isActive(recording) && refusal !== 'accepted') {
		throw notInProgress(refusal, `The recording is ${recording.status}, not in progress`);
	}
	if (asked === 'paused') return { status: asked, ...state.updatedNow() };
	if (asked === 'in-progress') return { status: resumedStatus, ...state.updatedNow() };
	return {
		status: stoppedStatus,
		...state.updatedNow(),
		end_time: rfc2822(state.now()),
		duration: secondsSince(recording.start_time, state.now()),
	};
}

function recordingAnswer(recording: Shown<Recording>): Answer {
	return jsonAnswer(200, recording, recording.status);
}
