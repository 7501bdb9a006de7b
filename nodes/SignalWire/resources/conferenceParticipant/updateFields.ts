import { announceFields } from '../../fields/announce';
import { booleanField, methodField, sidField, urlField } from '../../fields/field';

const instructions = 'e.g. https://example.com/music.xml';

/** Compatibility API, conference participants: update. */
export const updateFields = [
	...announceFields('this participant'),
	sidField({
		displayName: 'Call SID to Coach',
		name: 'callSidToCoach',
		sentAs: 'CallSidToCoach',
		placeholder: 'e.g. 43bb71ee-553f-4074-bb20-8e2747647cce',
		description: 'The participant who hears the coach, by the SID of the call',
	}),
	booleanField({
		displayName: 'Coaching',
		name: 'coaching',
		sentAs: 'Coaching',
		description: 'Whether this participant coaches another one, who alone hears the coach',
	}),
	booleanField(
		{
			displayName: 'Hold',
			name: 'hold',
			sentAs: 'Hold',
			description: 'Whether the participant is on hold: neither hears the conference nor is heard',
		},
		true,
	),
	methodField({ displayName: 'Hold Method', name: 'holdMethod', sentAs: 'HoldMethod' }, 'GET'),
	urlField({
		displayName: 'Hold URL',
		name: 'holdUrl',
		sentAs: 'HoldUrl',
		placeholder: instructions,
		description: 'Where SignalWire gets what is played to the participant on hold',
	}),
	booleanField(
		{
			displayName: 'Muted',
			name: 'muted',
			sentAs: 'Muted',
			description: 'Whether the participant is muted: hears the conference, but is not heard',
		},
		true,
	),
	methodField({ displayName: 'Wait Method', name: 'waitMethod', sentAs: 'WaitMethod' }),
	urlField({
		displayName: 'Wait URL',
		name: 'waitUrl',
		sentAs: 'WaitUrl',
		placeholder: instructions,
		description: 'Where SignalWire gets what is played until the conference begins',
	}),
];
