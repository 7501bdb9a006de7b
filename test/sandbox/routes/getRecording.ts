import { jsonAnswer, type Answer } from '../http/answer';
import { notFound } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { findRecording } from './find';
import { silentWav } from './silentWav';

/** `.json` is the recording's data; without a suffix, or with `.wav`, it is the public audio. */
export const getRecording: Endpoint = {
	method: 'GET',
	path: '/Recordings/:Sid',
	scope: 'calling',
	parameters: {},
	suffixes: ['', '.json', '.wav'],
	publicSuffixes: ['', '.wav'],
	answer({ accountSid, sids, suffix }, state) {
		const recording = findRecording(state, accountSid, sids.Sid);
		if (suffix !== '.json') return audioAnswer(recording.status);
		const shown = state.shownRecording(recording);
		return jsonAnswer(200, shown, shown.status);
	},
};

function audioAnswer(status: string): Answer {
	if (!['completed', 'stopped'].includes(status)) {
		throw notFound('The audio of the recording is not there yet');
	}
	const headers = { 'content-type': 'audio/wav' };
	return { status: 200, headers, body: silentWav(), summary: 'audio' };
}
