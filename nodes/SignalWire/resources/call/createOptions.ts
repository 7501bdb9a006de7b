import { booleanField, choicesField, integerField, textField } from '../../fields/field';
import { recordingOptions } from '../../fields/recordingOptions';
import { parsePattern } from '../../input/pattern';
import { callbackFields } from './callbackFields';
import { machineDetection } from './machineDetection';

const DIGITS = {
	pattern: /^[\d#*wW]{1,32}$/,
	expected: '1 to 32 digits, #, *, w or W',
	advice: 'Write w for half a second of waiting, such as ww1234#.',
};

const PRICE = {
	pattern: /^\d+(\.\d{0,4})?$/,
	expected: 'a price in US dollars with up to 4 decimals, such as 0.05',
	advice: 'Write it with a point, and without a currency.',
};

/** Compatibility API, calls: create. */
export const createOptions = [
	...callbackFields,
	...machineDetection,
	...recordingOptions('Recording '),
	textField({
		displayName: 'Caller ID',
		name: 'callerId',
		sentAs: 'CallerId',
		placeholder: 'e.g. +13105550150',
		description: 'What the called party sees as the caller, if not From',
	}),
	textField(
		{
			displayName: 'Max Price Per Minute',
			name: 'maxPricePerMinute',
			sentAs: 'MaxPricePerMinute',
			placeholder: 'e.g. 0.05',
			description: 'The call is not made if a minute of it costs more than this many US dollars',
		},
		(value, name) => parsePattern(value, name, PRICE),
	),
	booleanField({
		displayName: 'Record',
		name: 'record',
		sentAs: 'Record',
		description: 'Whether to record the call from the moment that it is answered',
	}),
	textField(
		{
			displayName: 'Send Digits',
			name: 'sendDigits',
			sentAs: 'SendDigits',
			placeholder: 'e.g. ww1234#',
			description: 'Keys to press once the call is answered; w waits for half a second',
		},
		(value, name) => parsePattern(value, name, DIGITS),
	),
	textField({
		displayName: 'SIP Auth Password',
		name: 'sipAuthPassword',
		sentAs: 'SipAuthPassword',
		description: 'The password for a call to a SIP address that asks for one',
		typeOptions: { password: true },
	}),
	textField({
		displayName: 'SIP Auth Username',
		name: 'sipAuthUsername',
		sentAs: 'SipAuthUsername',
		placeholder: 'e.g. agent',
		description: 'The user name for a call to a SIP address that asks for one',
	}),
	choicesField(
		{
			displayName: 'Status Callback Events',
			name: 'statusCallbackEvent',
			sentAs: 'StatusCallbackEvent',
			description: 'The changes to report to the Status Callback URL',
		},
		[
			{ name: 'Answered', value: 'answered' },
			{ name: 'Completed', value: 'completed' },
			{ name: 'Initiated', value: 'initiated' },
			{ name: 'Ringing', value: 'ringing' },
			{ name: 'Ringing Forwarded', value: 'ringing_forwarded' },
			{ name: 'Ringing Queued', value: 'ringing_queued' },
		],
		['completed'],
	),
	integerField(
		{
			displayName: 'Timeout',
			name: 'timeout',
			sentAs: 'Timeout',
			description: 'Seconds to let it ring before the call is given up',
		},
		{ min: 1, max: 600, unit: 'seconds' },
		60,
	),
];
