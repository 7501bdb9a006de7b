import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { find } from './find';

export const getTranscription: Endpoint = {
	method: 'GET',
	path: '/Transcriptions/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids }, state) {
		const transcription = find(state, 'transcription', accountSid, sids.Sid);
		const shown = state.shown('transcription', transcription);
		return jsonAnswer(200, shown, shown.status);
	},
};
