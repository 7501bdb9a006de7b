/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';

import type { Call, Conference, Participant, Recording, Sandbox, Transcription } from '../index';

/** The fields that the tests read from JSON answers; which of them are there depends. */
interface Body {
	sid: string;
	code: number;
	message: string;
	status: string | number;
	duration: number | string;
	date_updated: string;
	calls: Call[];
	recordings: Recording[];
	conferences: Conference[];
	participants: Participant[];
	muted: boolean;
	transcriptions: Transcription[];
	page: number;
	next_page_uri: string;
	previous_page_uri: string;
	call: Call;
	recording: Recording;
	conference: Conference;
}

/** An answer with its body read. */
export interface Reply {
	status: number;
	headers: Headers;
	text: string;
	json: Body;
}

/** Talks to a sandbox as a careful client would, unless told otherwise. */
export function clientOf(sandbox: Sandbox) {
	const account = `${sandbox.origin}/api/laml/2010-04-01/Accounts/${sandbox.projectId}`;
	const authorization = basic(sandbox.projectId, sandbox.apiToken);

	async function send(path: string, init: RequestInit = {}): Promise<Reply> {
		const response = await fetch(path.startsWith('/') ? `${account}${path}` : path, {
			redirect: 'manual',
			...init,
			headers: { authorization, ...(init.headers as Record<string, string>) },
		});
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, json: parse(text) as Body };
	}

	const post = async (path: string, form: string, headers: Record<string, string> = {}) =>
		await send(path, {
			method: 'POST',
			body: form,
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		});

	/** A live call with a recording in progress, and the path to update it. */
	function liveRecording() {
		const call = sandbox.addCall();
		const recording = sandbox.addRecording({ call_sid: call.sid });
		return { call, recording, path: `/Calls/${call.sid}/Recordings/${recording.sid}` };
	}

	/** A conference in progress with a recording in progress, and the path of the recording. */
	function liveConferenceRecording() {
		const conference = sandbox.addConference();
		const recording = sandbox.addConferenceRecording({ conference_sid: conference.sid });
		const path = `/Conferences/${conference.sid}/Recordings/${recording.sid}`;
		return { conference, recording, path };
	}

	/** A completed recording. */
	function finishedRecording(given: Partial<Omit<Recording, 'call_sid'>> = {}) {
		const call = sandbox.addCall({ status: 'completed' });
		return sandbox.addRecording({ status: 'completed', ...given, call_sid: call.sid });
	}

	const remove = async (path: string) => await send(path, { method: 'DELETE' });

	/** fetch() refuses to send a body with GET. */
	async function getWithBody(path: string, body: string): Promise<number | undefined> {
		const headers = { authorization, 'content-length': Buffer.byteLength(body) };
		const request = httpRequest(`${account}${path}`, { method: 'GET', headers });
		request.end(body);
		const [response] = (await once(request, 'response')) as [IncomingMessage];
		response.resume();
		return response.statusCode;
	}

	const given = { liveRecording, liveConferenceRecording, finishedRecording };
	return { account, send, post, remove, getWithBody, ...given };
}

export function basic(user: string, password: string): string {
	return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
