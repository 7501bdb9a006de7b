import { simplifier } from '../../handlers/simplify';

export const simplifyParticipant = simplifier({
	texts: [
		'call_sid',
		'conference_sid',
		'account_sid',
		'status',
		'muted',
		'hold',
		'coaching',
		'call_sid_to_coach',
		'end_conference_on_exit',
	],
	numbers: [],
	dates: ['date_created'],
});
