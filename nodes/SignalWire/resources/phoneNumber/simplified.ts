import { simplifier } from '../../handlers/simplify';

export const simplifyPhoneNumber = simplifier({
	texts: [
		'sid',
		'phone_number',
		'friendly_name',
		'capabilities',
		'country_code',
		'voice_url',
		'voice_method',
		'sms_url',
		'sms_method',
		'status_callback',
	],
	numbers: [],
	dates: [],
});
