import { parsePrice } from '../../../nodes/SignalWire/input/number';
import { parseText } from '../../../nodes/SignalWire/input/text';
import { parseUrls } from '../../../nodes/SignalWire/input/urls';
import { refusalOf } from '../../support/refusalOf';

const SPACE = { spaceIsLoopback: false };

describe('a text', () => {
	it.each([
		['  as it is \n', '  as it is \n'],
		[42, '42'],
		['👩‍👩‍👧', '👩‍👩‍👧'],
	])('%j is %j', (value, text) => expect(parseText(value, 'Message', 5 + 9)).toBe(text));

	it.each([[true], [{}], [['a']]])('is not %j', (value) => {
		expect(refusalOf(() => parseText(value, 'Message', 9)).message).toMatch(
			/^Message must be a text, but got/,
		);
	});
});

describe('addresses', () => {
	const A = 'https://example.com/a';
	const B = 'https://example.com/b';

	it.each([
		[A, [A]],
		[
			[A, B, A],
			[A, B],
		],
		[
			[[A, B], ''],
			[A, B],
		],
		[['', null, undefined], []],
		[`${A}, ${B}`, [A, B]],
		[` ${A},${B.replace('https', 'HTTPS')}\n`, [A, B.replace('https', 'HTTPS')]],
		[
			[`${A}\n${B}`, `${B} ,${A}`],
			[A, B],
		],
		[`${A}/w_80,h_40.jpg?a=1,2`, [`${A}/w_80,h_40.jpg?a=1,2`]],
		[`${A}/w_80,h_40/${B}`, [`${A}/w_80,h_40/${B}`]],
		[`, ${A}, ,`, [A]],
		[' , ', []],
	])('%j are %j', (value, urls) => {
		expect(parseUrls(value, 'Media URLs', 2, SPACE)).toEqual(urls);
	});

	it.each([
		[[A, 'b'], /^Media URLs must be a URL/],
		[`${A}, b.jpg`, /^Media URLs must be a URL/],
		[`${A}, ${B}, ${B}2`, /^Media URLs must be at most 2, but there are 3$/],
		[{ a: A }, /^Media URLs must be a URL/],
		[[A, B, `${B}2`], /^Media URLs must be at most 2, but there are 3$/],
	])('are not %j', (value, refusal) => {
		const { message } = refusalOf(() => parseUrls(value, 'Media URLs', 2, SPACE));
		expect(message).toMatch(refusal);
	});
});

describe('a price', () => {
	it.each([
		[0.05, '0.05'],
		[' 1.2345 ', '1.2345'],
		['2.', '2.'],
		[0, '0'],
	])('%j is %s', (value, price) => expect(parsePrice(value, 'Max Price')).toBe(price));

	it.each([[0.0000001], ['1.23456'], ['-1'], ['0,05'], ['$1'], [true], ['']])(
		'is not %j',
		(value) => {
			expect(refusalOf(() => parsePrice(value, 'Max Price')).message).toMatch(/^Max Price /);
		},
	);
});
