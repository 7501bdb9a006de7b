import { downloadRecording } from '../../handlers/downloadRecording';
import { handledBy } from '../../handlers/handledBy';
import { binaryPropertyName, format } from '../../shared/downloadFields';
import { recordingSid } from '../../shared/locators';
import type { Operation } from '../../shared/resource';

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
