import { noContentAnswer } from '../http/answer';
import { unfinished } from '../http/apiError';
import type { Endpoint } from '../http/endpoint';
import { isFinished } from '../objects/status';
import { find } from './find';

export const deleteTranscription: Endpoint = {
	method: 'DELETE',
	path: '/Transcriptions/:Sid',
	scope: 'calling',
	parameters: {},
	answer({ accountSid, sids, effect }, state) {
		const transcription = find(state, 'transcription', accountSid, sids.Sid);
		if (!isFinished(transcription)) {
			throw unfinished(422, 'The transcription is still in progress');
		}
		if (effect === 'applied') state.transcriptions.delete(transcription.sid);
		return noContentAnswer();
	},
};
