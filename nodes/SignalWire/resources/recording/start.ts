import type { Operation } from '../../description/operation';
import { route } from '../../description/route';
import { collection } from '../../fields/collection';

import { callSid } from '../../fields/locators';
import { recordingOptions } from '../../fields/recordingOptions';
import { createOne } from '../../handlers/createOne';

const startOptions = recordingOptions();

export const start: Operation = {
	option: {
		name: 'Start',
		value: 'start',
		action: 'Start recording a call',
		description: 'Start recording a live call',
		routing: route(
			{ method: 'POST', url: '/Calls/{callSid}/Recordings' },
			createOne({
				verb: 'start a recording of',
				sent: { added: { options: startOptions } },
				// Sources disagree on what SignalWire does without it.
				defaults: { Trim: 'do-not-trim' },
				doneTwice: 'a recording may have started',
				onceEnded: 'it can no longer be recorded',
				seenIn: 'Recording: Get Many, with the filter Call SID',
			}),
		),
	},
	fields: [
		callSid,
		collection(
			{ displayName: 'Options', name: 'options', placeholder: 'Add option' },
			startOptions,
		),
	],
};
