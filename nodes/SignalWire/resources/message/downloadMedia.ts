import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { binaryPropertyNames } from '../../fields/download';
import { messageSid } from '../../fields/locators';
import { downloadFiles } from '../../handlers/downloadFiles';

export const downloadMedia: Operation = {
	option: {
		name: 'Download Media',
		value: 'downloadMedia',
		action: 'Download the media of a message',
		description: 'Download the pictures and other files that were sent with a message',
		routing: route(
			{ method: 'GET', url: '/Messages/{messageSid}/Media' },
			downloadFiles({
				property: 'media_list',
				noun: 'media',
				fileUrl: '/Messages/{messageSid}/Media/{mediaSid}',
				ownerUrl: '/Messages/{messageSid}',
				emptyAdvice: 'Look at num_media before: a message without media has 0.',
			}),
		),
	},
	fields: [messageSid, binaryPropertyNames],
};
