import express, { type Router } from 'express';

import { checkValue, httpUrl } from './http/parameters';
import { readPattern } from './http/requestPattern';
import type { LateStart } from './lateRecordings';
import { objectKinds, type Call, type GivenOf, type KindName, type Recording } from './objects';
import { isLive } from './objects/call';
import type { SandboxState } from './state';

const ALL_EVENTS = ['in-progress', 'completed', 'absent'];

/** Adds and ends objects; a body sets the fields of the object that it adds. */
export function objectsRouter(state: SandboxState): Router {
	const router = express.Router();
	for (const kind of Object.keys(objectKinds) as KindName[]) {
		router.post(`/${objectKinds[kind].list}`, (request, response) => {
			const add = ADDED_WITH_OTHERS[kind] ?? addAlone(kind);
			response.status(201).json(add(state, (request.body ?? {}) as GivenOf<KindName>));
		});
	}
	router.post('/calls/:callSid/hang-up', (request, response) => {
		state.hangUp(request.params.callSid);
		response.json(state.calls.get(request.params.callSid.toLowerCase()));
	});
	router.post('/conferences/:conferenceSid/end', (request, response) => {
		state.endConference(request.params.conferenceSid);
		response.json(state.conferences.get(request.params.conferenceSid.toLowerCase()));
	});
	router.post('/late-recordings', (request, response) => {
		const { after, delay, ...given } = (request.body ?? {}) as Partial<Recording> & LateStart;
		checkParent('recording', given, state);
		const start = { after: after && readPattern(after), delay };
		const recording = given as GivenOf<'recording'>;
		response.status(201).json(state.addLateRecording(recording, start));
	});
	return router;
}

/** A recording with audio, of a call that has ended. */
export function addFinishedRecording(
	state: SandboxState,
	given: Partial<Recording> = {},
): { call: Call; recording: Recording } {
	const call = state.addCall({ status: 'completed' });
	const recording = state.addRecording({ status: 'completed', ...given, call_sid: call.sid });
	return { call, recording };
}

type Add = (state: SandboxState, given: object) => object;

/** What one who plays with the sandbox wants together. */
const ADDED_WITH_OTHERS: Partial<Record<KindName, Add>> = {
	call: addRecordedCall,
	conference: addRecordedConference,
	recording: addFinishedRecording,
};

function addRecordedCall(
	state: SandboxState,
	{ recordingStatusCallback: url, ...given }: Partial<Call> & { recordingStatusCallback?: string },
) {
	if (url !== undefined) checkValue('recordingStatusCallback', String(url), httpUrl);
	const call = state.addCall(given);
	const status = isLive(call) ? 'in-progress' : 'completed';
	const recording = state.addRecording({ call_sid: call.sid, status });
	if (url) state.callbacks.watch(recording, { url, method: 'POST', events: ALL_EVENTS });
	return { call, recording };
}

function addRecordedConference(state: SandboxState, given: GivenOf<'conference'>) {
	const conference = state.addConference(given);
	const status = conference.status === 'completed' ? 'completed' : 'in-progress';
	const recording = state.addConferenceRecording({ conference_sid: conference.sid, status });
	return { conference, recording };
}

function addAlone(kind: KindName): Add {
	return (state, given) => {
		checkParent(kind, given, state);
		return state.keep(kind, state.create(kind, given as GivenOf<typeof kind>));
	};
}

/** What belongs to another object is added to one that is there. */
function checkParent(kind: KindName, given: object, state: SandboxState): void {
	const parents = Object.entries(objectKinds[kind].parents);
	if (parents.length === 0 || state.parentOf(kind, given)) return;
	const expected = parents.map(([field, parent]) => `${field}: expected the SID of a ${parent}`);
	throw new Error(expected.join('; '));
}
