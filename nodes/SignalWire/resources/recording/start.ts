import { handledBy } from '../../handlers/handledBy';
import { sendForm } from '../../handlers/sendForm';
import { callSid } from '../../shared/locators';
import type { Operation } from '../../shared/resource';
import { startOptions } from './startOptions';

export const start: Operation = {
	option: {
		name: 'Start',
		value: 'start',
		action: 'Start a recording',
		description: 'Start to record a live call',
		routing: {
			// Sources disagree on what SignalWire does without it.
			request: {
				method: 'POST',
				url: '/Calls/{callSid}/Recordings',
				body: { Trim: 'do-not-trim' },
			},
			...handledBy(sendForm({ verb: 'start a recording of', retry: 'tooManyRequests' })),
		},
	},
	fields: [callSid, startOptions],
};
