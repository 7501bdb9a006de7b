import { deleteOne } from '../../handlers/deleteOne';
import { handledBy } from '../../description/route';
import { transcriptionSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const deleteTranscription: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a transcription',
		description: 'Delete a transcription for good',
		routing: {
			request: { method: 'DELETE', url: '/Transcriptions/{transcriptionSid}' },
			...handledBy(deleteOne()),
		},
	},
	fields: [transcriptionSid],
};
