import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { showTranscription } from '../objects/show';
import { findTranscription } from './find';

export const getTranscription: Endpoint = {
	method: 'GET',
	path: '/Transcriptions/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const transcription = findTranscription(state, accountSid, sids.Sid);
		const shown = showTranscription(transcription, state.behaviour);
		return jsonAnswer(200, shown, shown.status);
	},
};
