import { getOne } from './getOne';

export const getTranscription = getOne('transcription', '/Transcriptions/:Sid', 'calling');
