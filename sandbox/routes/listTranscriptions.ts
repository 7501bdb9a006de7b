import { list } from './list';

/** There is no filter by recording (Compatibility API, transcriptions: list). */
export const listTranscriptions = list({
	kind: 'transcription',
	path: '/Transcriptions',
	scope: 'calling',
	dates: { DateCreated: 'date_created' },
});
