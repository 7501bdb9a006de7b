import type { Resource } from '../../description/operation';
import { deleteTranscription } from './delete';
import { get } from './get';
import { getAll } from './getAll';

export const transcription: Resource = {
	name: 'Transcription',
	value: 'transcription',
	operations: [deleteTranscription, get, getAll],
	initial: getAll,
};
