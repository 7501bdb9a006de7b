import { handledBy } from '../../description/route';
import { sendForm } from '../../handlers/sendForm';
import { callSid } from '../../fields/locators';
import type { Operation } from '../../description/operation';
import { startOptions } from './startOptions';

export const start: Operation = {
	option: {
		name: 'Start',
		value: 'start',
		action: 'Start a recording',
		description: 'Start to record a live call',
		routing: {
			request: { method: 'POST', url: '/Calls/{callSid}/Recordings' },
			...handledBy(
				sendForm({
					verb: 'start a recording of',
					// Sources disagree on what SignalWire does without it.
					defaults: { Trim: 'do-not-trim' },
					doneTwice: 'a recording may have started',
				}),
			),
		},
	},
	fields: [callSid, startOptions],
};
