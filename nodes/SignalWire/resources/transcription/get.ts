import { handledBy } from '../../handlers/handledBy';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../shared/listFields';
import { transcriptionSid } from '../../shared/locators';
import type { Operation } from '../../shared/resource';
import { simplifyTranscription } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a transcription',
		description: 'Read the text and other fields of a transcription',
		routing: {
			request: { method: 'GET', url: '/Transcriptions/{transcriptionSid}' },
			...handledBy(readOne(simplifyTranscription)),
		},
	},
	fields: [transcriptionSid, simplify],
};
