import { deleteOne } from '../../handlers/deleteOne';
import { handledBy } from '../../handlers/handledBy';
import { transcriptionSid } from '../../shared/locators';
import type { Operation } from '../../shared/resource';

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
