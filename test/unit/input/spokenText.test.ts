import { parseSpokenText } from '../../../nodes/SignalWire/input/spokenText';
import { refusalOf } from '../../support/refusalOf';

const parse = (value: unknown) => parseSpokenText(value, 'Text');

it.each([
	['Hello', 'Hello'],
	['  Hello\n', 'Hello'],
	[42, '42'],
	['a\u0000b\u0008c\u001fd\u007fe\u0085f', 'a b c d e f'],
	['a\ud83cb', 'a b'],
	['a\udf89', 'a'],
	['a\ufffeb\uffffc', 'a b c'],
	['tab\tand\r\nline', 'tab\tand\r\nline'],
	['🎉 👩‍👩‍👧', '🎉 👩‍👩‍👧'],
	['é'.repeat(4096), 'é'.repeat(4096)],
	['🎉'.repeat(4096), '🎉'.repeat(4096)],
])('says %j', (value, said) => {
	expect(parse(value)).toBe(said);
});

it.each([
	['x'.repeat(4097)],
	['🎉'.repeat(4097)],
	['\u0000'],
	['\u200b\ufeff\u2060'],
	[true],
	[{}],
	[['Hello']],
	[() => 1],
])('refuses %p', (value) => {
	expect(refusalOf(() => parse(value)).message).toMatch(
		/^Text must be a text of 1 to 4096 characters that can be said, but got /,
	);
});

it.each([[''], ['  '], [null], [undefined]])('says that there is nothing: %j', (value) => {
	expect(refusalOf(() => parse(value)).message).toBe('Text is empty for this item');
});
