import { simplifier } from '../../handlers/simplify';

export const simplifyCall = simplifier({
	texts: [
		'sid',
		'account_sid',
		'parent_call_sid',
		'direction',
		'from',
		'to',
		'status',
		'answered_by',
	],
	numbers: ['duration', 'price'],
	dates: ['start_time', 'end_time'],
});
