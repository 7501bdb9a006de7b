import { parsePattern } from '../../../nodes/SignalWire/input/pattern';
import { refusalOf } from '../../support/refusalOf';

const DIGITS = { pattern: /^\d{1,4}$/, expected: 'up to 4 digits', advice: 'Write digits.' };

const parse = (value: unknown) => parsePattern(value, 'Digits', DIGITS);

it.each([
	['12', '12'],
	[' 12\n', '12'],
	[1234, '1234'],
])('takes %j', (value, text) => {
	expect(parse(value)).toBe(text);
});

it.each([['12345'], ['1\n2'], [1.5], [-1], [NaN], [true], [{}], [['12']]])(
	'refuses %j, with what it must be and what to do',
	(value) => {
		const refusal = refusalOf(() => parse(value));
		expect(refusal.message).toMatch(/^Digits must be up to 4 digits, but got /);
		expect(refusal.description).toBe('Write digits.');
	},
);

it.each([[''], [null], [undefined]])('says that there is nothing: %j', (value) => {
	expect(refusalOf(() => parse(value)).message).toBe('Digits is empty for this item');
});
