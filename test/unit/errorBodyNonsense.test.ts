import { parseErrorBody } from '../../nodes/SignalWire/transport/response';

it.each([
	['code', { code: { a: 1 }, message: 'Refused' }, { text: 'Refused' }],
	['code', { code: { message: '20003' }, message: 'Refused' }, { text: 'Refused' }],
	['code', { code: [20003], message: 'Refused' }, { text: 'Refused' }],
	['code', { code: true, message: 'Refused' }, { text: 'Refused' }],
	['code', { code: null, message: 'Refused' }, { text: 'Refused' }],
	['code', { code: '', message: 'Refused' }, { text: 'Refused' }],
	['message', { message: 503 }, { text: '503' }],
	['message', { message: ['Refused'], error: 'Forbidden' }, { text: 'Forbidden' }],
	['message', { message: { detail: 'Refused' } }, { text: 'Refused' }],
	['message', { message: null, detail: 'Refused' }, { text: 'Refused' }],
	['message', { message: true, errors: ['Refused'] }, { text: 'Refused' }],
	['errors', { errors: 'Refused' }, { text: 'Refused' }],
	['errors', { errors: { message: 'Refused' } }, { text: 'Refused' }],
	['errors', { errors: { 0: 'Refused' }, error: 'Forbidden' }, { text: 'Forbidden' }],
	['errors', { errors: [null, undefined, [], {}, true, 'Refused'] }, { text: 'Refused' }],
	['errors', { errors: [[['Refused']]], error: 'Forbidden' }, { text: 'Forbidden' }],
	['errors', { errors: [], message: 'Refused' }, { text: 'Refused' }],
	[
		'errors',
		{ errors: [{ code: {} }, { code: 5, title: 'Refused' }] },
		{ code: '5', text: 'Refused' },
	],
	['errors', { errors: 7, error: { message: 'Refused' } }, { text: 'Refused' }],
	['error', { error: { title: 'Refused' } }, { text: 'Refused' }],
])(
	'reads past a wrong type in %s: %j',
	(_property, body, { code, text }: Record<string, string>) => {
		expect(parseErrorBody(body)).toEqual({ code, text });
		expect(parseErrorBody(JSON.stringify(body))).toEqual({ code, text });
	},
);

it.each([
	['message', '{"message":', '}'],
	['error', '{"error":', '}'],
	['errors', '{"errors":[', ']}'],
	['lists', '[', ']'],
])('survives %s nested without end', (_property, open, close) => {
	const depth = 50_000;
	const body = `${open.repeat(depth)}"Refused"${close.repeat(depth)}`;
	expect(() => parseErrorBody(body)).not.toThrow();
	expect(() => parseErrorBody(JSON.parse(body))).not.toThrow();
});

it('ignores what a body calls by the names of JavaScript', () => {
	const body = '{"__proto__":{"message":"x"},"constructor":"x","toString":1,"message":"Refused"}';
	expect(parseErrorBody(body)).toEqual({ code: undefined, text: 'Refused' });
});
