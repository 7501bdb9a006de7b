import { simplifier } from '../../handlers/simplify';

export const simplifyMessage = simplifier({
	texts: [
		'sid',
		'account_sid',
		'direction',
		'from',
		'to',
		'status',
		'body',
		'error_code',
		'error_message',
	],
	numbers: ['num_segments', 'num_media', 'price'],
	dates: ['date_created', 'date_sent'],
});
