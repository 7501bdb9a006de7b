import { route } from '../../description/route';
import { readOne } from '../../handlers/readOne';
import { simplify } from '../../fields/list';
import { transcriptionSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';
import { simplifyTranscription } from './simplified';

export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get a transcription',
		description: 'Read the text and other fields of a transcription',
		routing: route(
			{ method: 'GET', url: '/Transcriptions/{transcriptionSid}' },
			readOne({ simplify: simplifyTranscription }),
		),
	},
	fields: [transcriptionSid, simplify],
};
