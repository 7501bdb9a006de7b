import { downloadRecording } from '../../handlers/downloadRecording';
import { route } from '../../description/route';
import { binaryPropertyName, format } from '../../fields/download';
import { recordingSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';

export const download: Operation = {
	option: {
		name: 'Download',
		value: 'download',
		action: 'Download the audio of a recording',
		description: 'Download the audio of a recording as an MP3 or WAV file',
		routing: route({ method: 'GET', url: '/Recordings/{recordingSid}' }, downloadRecording()),
	},
	fields: [recordingSid, format, binaryPropertyName],
};
