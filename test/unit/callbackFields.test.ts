import { readFields } from '../../nodes/SignalWireTrigger/fields';
import type { CallbackRequest } from '../../nodes/SignalWireTrigger/request';

const FORM = 'application/x-www-form-urlencoded';

const request = (type: string | undefined, body: string, given: Partial<CallbackRequest> = {}) => ({
	method: 'POST',
	path: '/',
	query: '',
	headers: { 'content-type': type },
	rawBody: Buffer.from(body),
	...given,
});

const read = (type: string | undefined, body: string) => readFields(request(type, body));

it.each([
	[FORM, 'a=1&b=x+y%20z&c=&d', { a: '1', b: 'x y z', c: '', d: '' }],
	[FORM, 'a=1&a=2&b=3&a=', { a: ['1', '2', ''], b: '3' }],
	[FORM, '&&a=1&', { a: '1' }],
	[FORM, 'a=b=c&d==', { a: 'b=c', d: '=' }],
	[FORM, 'Gr%C3%B6%C3%9Fe=%F0%9F%8E%A7', { Größe: '🎧' }],
	[`${FORM}; charset=UTF-8`, 'a=ö', { a: 'ö' }],
	['APPLICATION/JSON;charset="utf-8"', '{"a":1,"b":[true,null]}', { a: 1, b: [true, null] }],
	['application/json', '{"a":{"b":1}}', { a: { b: 1 } }],
])('reads %s %s', (type, body, values) => {
	expect(read(type, body).values).toEqual(values);
});

it('keeps the order of repeated fields for the signature', () => {
	expect(read(FORM, 'b=2&a=z&a=y&b=1').pairs).toEqual([
		['b', '2'],
		['a', 'z'],
		['a', 'y'],
		['b', '1'],
	]);
	expect(read('application/json', '{"a":["z",1],"b":null}').pairs).toEqual([
		['a', 'z'],
		['a', '1'],
		['b', 'null'],
	]);
	expect(read('application/json', '{"a":[["z"]]}').pairs).toBeUndefined();
	expect(read('application/json', '{"":1}').pairs).toBeUndefined();
});

it.each([
	[undefined, 'a=1', /neither/],
	['text/plain', 'a=1', /neither/],
	['application/jsonx', '{}', /neither/],
	[`${FORM}; charset=iso-8859-1`, 'a=1', /neither/],
	[FORM, 'a=%', /encoded/],
	[FORM, 'a=%C3', /encoded/],
	[FORM, '=1', /name/],
	[FORM, '__proto__=1', /name/],
	[FORM, 'hasOwnProperty=1', /name/],
	['application/json', '{"a":', /JSON object/],
	['application/json', '[]', /JSON object/],
	['application/json', '"a"', /JSON object/],
	['application/json', '{"a":{"__proto__":1}}', /name/],
])('refuses %s %s', (type, body, why) => {
	expect(() => read(type, body)).toThrow(why);
});

it('takes as many fields as n8n would read, and no more', () => {
	const form = (count: number) =>
		Array.from({ length: count }, (_, index) => `f${index}=`).join('&');
	expect(Object.keys(read(FORM, form(1000)).values)).toHaveLength(1000);
	expect(() => read(FORM, form(1001))).toThrow(/too many/);
});

it('refuses what n8n took apart, invalid UTF-8, and a GET request with a body', () => {
	expect(() => readFields(request(FORM, '', { rawBody: undefined }))).toThrow(/neither/);
	expect(() => readFields(request(FORM, '', { rawBody: Buffer.from([0x61, 0xff]) }))).toThrow(
		/UTF-8/,
	);
	expect(() => readFields(request(FORM, 'a=1', { method: 'GET' }))).toThrow(/no body/);
	const get = request(undefined, '', { method: 'GET', query: 'a=1&b=' });
	expect(readFields(get).values).toEqual({ a: '1', b: '' });
});

it('refuses large bodies, and forms that are JSON, before they are taken apart', () => {
	expect(() => read(FORM, `a=${'x'.repeat(256 * 1024)}`)).toThrow(/large/);
	expect(() => read('application/json', JSON.stringify({ a: 'x'.repeat(128 * 1024) }))).toThrow(
		/large/,
	);
	expect(() => read(FORM, '{"a":"&b=1"}')).toThrow(/JSON/);
	expect(Object.keys(read(FORM, `a=${'x'.repeat(256 * 1024 - 2)}`).values)).toEqual(['a']);
	expect(
		Object.keys(read('application/json', `{"a":"${'x'.repeat(128 * 1024 - 8)}"}`).values),
	).toEqual(['a']);
});

it('lists that would sign like something else are not covered by the signature of a form', () => {
	const pairs = (body: string) => read('application/json', body).pairs;
	expect(pairs('{"a":["x","y"]}')).toHaveLength(2);
	expect(pairs('{"a":["x"]}')).toBeUndefined();
	expect(pairs('{"a":[]}')).toBeUndefined();
	expect(pairs(JSON.stringify({ a: Array(1001).fill('x') }))).toBeUndefined();
});
