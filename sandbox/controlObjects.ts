import express, { type Router } from 'express';

import { readPattern } from './http/requestPattern';
import type { LateStart } from './lateRecordings';
import { isLive, type Call } from './objects/call';
import type { Conference } from './objects/conference';
import type { Recording } from './objects/recording';
import type { Transcription } from './objects/transcription';
import type { SandboxState } from './state';

const ALL_EVENTS = ['in-progress', 'completed', 'absent'];

/** Adds and ends calls and conferences; a body sets the fields of the object that it adds. */
export function objectsRouter(state: SandboxState): Router {
	const router = express.Router();
	router.post('/calls', (request, response) => {
		const { recordingStatusCallback: url, ...given } = fields<
			Call & { recordingStatusCallback: string }
		>(request.body);
		const call = state.addCall(given);
		const status = isLive(call) ? 'in-progress' : 'completed';
		const recording = state.addRecording({ call_sid: call.sid, status });
		if (url) state.callbacks.watch(recording, { url, method: 'POST', events: ALL_EVENTS });
		response.status(201).json({ call, recording });
	});
	router.post('/calls/:callSid/hang-up', (request, response) => {
		state.hangUp(request.params.callSid);
		response.json(state.calls.get(request.params.callSid.toLowerCase()));
	});
	router.post('/conferences', (request, response) => {
		const conference = state.addConference(fields<Conference>(request.body));
		const status = conference.status === 'completed' ? 'completed' : 'in-progress';
		const recording = state.addConferenceRecording({ conference_sid: conference.sid, status });
		response.status(201).json({ conference, recording });
	});
	router.post('/conferences/:conferenceSid/end', (request, response) => {
		state.endConference(request.params.conferenceSid);
		response.json(state.conferences.get(request.params.conferenceSid.toLowerCase()));
	});
	router.post('/recordings', (request, response) => {
		response.status(201).json(addFinishedRecording(state, fields<Recording>(request.body)));
	});
	router.post('/late-recordings', (request, response) => {
		const { after, delay, ...given } = fields<Recording & LateStart>(request.body);
		const start = { after: after && readPattern(after), delay };
		response.status(201).json(state.addLateRecording(withOwner(given), start));
	});
	router.post('/transcriptions', (request, response) => {
		const { recording_sid, ...others } = fields<Transcription>(request.body);
		if (!state.recordings.has(String(recording_sid).toLowerCase())) {
			throw new Error('recording_sid: expected the SID of a recording');
		}
		const transcription = { recording_sid: String(recording_sid), ...others };
		response.status(201).json(state.addTranscription(transcription));
	});
	return router;
}

function withOwner(given: Partial<Recording>): Partial<Recording> & { call_sid: string } {
	const { call_sid, conference_sid } = given;
	if (!call_sid && !conference_sid) throw new Error('call_sid or conference_sid is required');
	return given as Partial<Recording> & { call_sid: string };
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

function fields<T>(body: unknown): Partial<T> {
	return (body ?? {}) as Partial<T>;
}
