import { jsonAnswer } from '../http/answer';
import type { Endpoint } from '../http/endpoint';
import { find } from './find';
import { audioAnswer, checkAudioAccess } from './recordingAudio';

/** `.json` is the recording's data; without a suffix, `.wav` and `.mp3` are the audio, public unless it is protected. */
export const getRecording: Endpoint = {
	method: 'GET',
	path: '/Recordings/:Sid',
	scope: 'calling',
	parameters: {},
	suffixes: ['', '.json', '.wav', '.mp3'],
	publicSuffixes: ['', '.wav', '.mp3'],
	answer(request, state) {
		const { accountSid, sids, suffix } = request;
		if (suffix !== '.json') checkAudioAccess(request, state);
		const recording = find(state, 'recording', accountSid, sids.Sid);
		if (suffix !== '.json') {
			return audioAnswer(recording, suffix === '.mp3' ? 'mp3' : 'wav', state);
		}
		const shown = state.shownRecording(recording);
		return jsonAnswer(200, shown, shown.status);
	},
};
