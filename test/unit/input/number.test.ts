import { parseInteger, parsePositiveSeconds } from '../../../nodes/SignalWire/input/number';
import { refusalOf } from '../../support/refusalOf';

describe('a whole number', () => {
	it.each([
		[1, 1],
		[50, 50],
		[100, 100],
		['1', 1],
		[' 50 ', 50],
		['+7', 7],
		['007', 7],
		[5.0, 5],
	])('%j', (value, number) => {
		expect(parseInteger(value, 'Limit', { min: 1, max: 100 })).toBe(number);
	});

	it.each<[unknown, string]>([
		[0, 'the number 0'],
		[101, 'the number 101'],
		[-1, 'the number -1'],
		[1.5, 'the number 1.5'],
		[NaN, 'the number NaN'],
		[Infinity, 'the number Infinity'],
		['0', '"0"'],
		['101', '"101"'],
		['1.5', '"1.5"'],
		['0x10', '"0x10"'],
		['1e1', '"1e1"'],
		['5 6', '"5 6"'],
		['five', '"five"'],
		['\uff15', '"\uff15"'],
		[true, 'the boolean true'],
		[[5], 'a list'],
		[{}, 'an object'],
		[5n, 'the bigint 5'],
	])('is not %p', (value, came) => {
		const { message } = refusalOf(() => parseInteger(value, 'Limit', { min: 1, max: 100 }));
		expect(message).toBe(`Limit must be a whole number from 1 to 100, but got ${came}`);
	});

	it('has an end even where none is set', () => {
		expect(parseInteger(2 ** 53 - 1, 'Limit', { min: 1 })).toBe(2 ** 53 - 1);
		expect(() => parseInteger(2 ** 53, 'Limit', { min: 1 })).toThrow('Limit must be');
		expect(() => parseInteger('9'.repeat(400), 'Limit', { min: 1 })).toThrow('Limit must be');
	});

	it('may be below zero', () => {
		expect(parseInteger('-5', 'Offset', { min: -5, max: 0 })).toBe(-5);
	});

	it.each([
		[{ min: 1 }, 'a whole number of 1 or more'],
		[{ min: 1, max: 9, unit: 'seconds' }, 'a whole number of seconds from 1 to 9'],
		[{ min: 0, unit: 'seconds' }, 'a whole number of seconds, 0 or more'],
	])('is expected within %j', (range, expected) => {
		const { message } = refusalOf(() => parseInteger('x', 'Limit', range));
		expect(message).toBe(`Limit must be ${expected}, but got "x"`);
	});
});

describe('a time to wait', () => {
	it.each([
		[20, 20],
		[0.5, 0.5],
		[3600, 3600],
		['20', 20],
		[' 1.5 ', 1.5],
		['.5', 0.5],
	])('%j', (value, seconds) => {
		expect(parsePositiveSeconds(value, 'Give Up After')).toBe(seconds);
	});

	it.each<[unknown, string]>([
		[0, 'the number 0'],
		[-1, 'the number -1'],
		[3600.1, 'the number 3600.1'],
		[NaN, 'the number NaN'],
		[Infinity, 'the number Infinity'],
		['0', '"0"'],
		['-5', '"-5"'],
		['20 s', '"20 s"'],
		['1,5', '"1,5"'],
		['1e2', '"1e2"'],
		['.', '"."'],
		[true, 'the boolean true'],
		[[20], 'a list'],
	])('is not %p', (value, came) => {
		const { message } = refusalOf(() => parsePositiveSeconds(value, 'Give Up After'));
		expect(message).toBe(
			`Give Up After must be a number of seconds, more than 0 and at most 3600, but got ${came}`,
		);
	});
});

it.each([[undefined], [null], [''], [' ']])('%j is no value', (value) => {
	const empty = 'is empty for this item';
	expect(() => parseInteger(value, 'Limit', { min: 0 })).toThrow(`Limit ${empty}`);
	expect(() => parsePositiveSeconds(value, 'Give Up After')).toThrow(`Give Up After ${empty}`);
});
