import { simplifier } from '../../handlers/simplify';

export const simplifyConference = simplifier({
	texts: ['sid', 'account_sid', 'friendly_name', 'status', 'region'],
	numbers: [],
	dates: ['date_created', 'date_updated'],
});
