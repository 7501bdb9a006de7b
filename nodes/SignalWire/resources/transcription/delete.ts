import { deleteOne } from '../../handlers/deleteOne';
import { route } from '../../description/route';
import { transcriptionSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const deleteTranscription: Operation = {
	option: {
		name: 'Delete',
		value: 'delete',
		action: 'Delete a transcription',
		description: 'Delete a transcription permanently',
		routing: route({ method: 'DELETE', url: '/Transcriptions/{transcriptionSid}' }, deleteOne()),
	},
	fields: [transcriptionSid],
};
