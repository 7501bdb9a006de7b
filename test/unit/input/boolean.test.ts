import { parseBoolean } from '../../../nodes/SignalWire/input/boolean';
import { refusalOf } from '../../support/refusalOf';

it.each([
	[true, true],
	['true', true],
	[' True\n', true],
	['TRUE', true],
	[false, false],
	['false', false],
	['FALSE ', false],
])('%j means %s', (value, meaning) => {
	expect(parseBoolean(value, 'Return All')).toBe(meaning);
});

it.each<[unknown, string]>([
	['yes', '"yes"'],
	['no', '"no"'],
	['0', '"0"'],
	['tru e', '"tru e"'],
	[1, 'the number 1'],
	[0, 'the number 0'],
	[[true], 'a list'],
	[{}, 'an object'],
	[new Boolean(false), 'an object'],
])('%j is refused', (value, came) => {
	const { message, description } = refusalOf(() => parseBoolean(value, 'Return All'));
	expect(message).toBe(`Return All must be true or false, but got ${came}`);
	expect(description).toContain('expression');
});

it.each([[undefined], [null], [''], ['  ']])('%j is no value', (value) => {
	const { message } = refusalOf(() => parseBoolean(value, 'Return All'));
	expect(message).toBe('Return All is empty for this item');
});
