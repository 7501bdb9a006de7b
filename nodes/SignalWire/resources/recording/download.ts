import { downloadRecording } from '../../handlers/downloadRecording';
import { handledBy } from '../../description/route';
import { binaryPropertyName, format } from '../../fields/download';
import { recordingSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const download: Operation = {
	option: {
		name: 'Download',
		value: 'download',
		action: 'Download a recording',
		description: 'Fetch the sound of a recording as an MP3 or WAV file',
		routing: {
			request: { method: 'GET', url: '/Recordings/{recordingSid}' },
			...handledBy(downloadRecording()),
		},
	},
	fields: [recordingSid, format, binaryPropertyName],
};
