import { parseErrorBody } from '../../nodes/SignalWire/transport/response';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the error shapes of the Compatibility API', () => {
	it.each([
		[
			'message and code',
			{
				code: 20003,
				message: 'Authentication failed',
				more_info: 'https://developer.signalwire.com/compatibility-api/errors/20003',
				status: 401,
			},
			{ code: '20003', text: 'Authentication failed' },
		],
		[
			'a list of objects, the code as text',
			{ errors: [{ code: '30010', message: 'Maxpriceperminute was exceeded', more_info: 'x' }] },
			{ code: '30010', text: 'Maxpriceperminute was exceeded' },
		],
		[
			'a list of texts',
			{ errors: ['Validation error message'] },
			{ code: undefined, text: 'Validation error message' },
		],
		[
			'several errors',
			{ errors: ['Status is invalid', { code: '13699', message: 'Trim is invalid' }] },
			{ code: '13699', text: 'Status is invalid; Trim is invalid' },
		],
		[
			'flat texts',
			{
				type: 'validation_error',
				code: 'invalid_parameter',
				message: 'Status is invalid',
				attribute: 'Status',
				url: 'x',
			},
			{ code: 'invalid_parameter', text: 'Status is invalid' },
		],
		[
			'message, and the code as text',
			{ code: '21220', message: 'Call not in progress', more_info: 'x', status: 400 },
			{ code: '21220', text: 'Call not in progress' },
		],
		['the native API', { error: 'Unauthorized' }, { code: undefined, text: 'Unauthorized' }],
		[
			'the native API, below /api/relay/rest',
			{ errors: [{ detail: 'No such recording', status: '404', title: 'Not found', code: '404' }] },
			{ code: '404', text: 'No such recording' },
		],
		[
			'the native API, elsewhere',
			{ errors: [{ type: 'x', code: 'too_long', message: 'Too long', attribute: 'a', url: 'x' }] },
			{ code: 'too_long', text: 'Too long' },
		],
	])('%s, as JSON, as text and as bytes', (_shape, body, complaint) => {
		const text = JSON.stringify(body);
		expect(parseErrorBody(body)).toEqual(complaint);
		expect(parseErrorBody(text)).toEqual(complaint);
		expect(parseErrorBody(Buffer.from(text))).toEqual(complaint);
		expect(parseErrorBody(utf8(text))).toEqual(complaint);
		expect(parseErrorBody(utf8(text).buffer)).toEqual(complaint);
	});
});

describe('what a gateway sends instead', () => {
	it('is read as a person reads the page', () => {
		const page = `<!DOCTYPE html><html><head><title>502 Bad Gateway</title>
			<style>h1 { color: red }</style><script type="x">if (a < b) alert("no")</script></head>
			<body class="error"><h1>Bad   gateway</h1><p>nginx</p></body></html>`;
		expect(parseErrorBody(page)).toMatchObject({ text: '502 Bad Gateway Bad gateway nginx' });
		expect(parseErrorBody(Buffer.from(page))).toMatchObject({
			text: '502 Bad Gateway Bad gateway nginx',
		});
	});

	it.each([
		['plain text', ' upstream error:\n\n no route ', 'upstream error: no route'],
		['a JSON text', '"Forbidden"', 'Forbidden'],
		['cut-off JSON', '{"code":20003,"message":"Authenti', '{"code":20003,"message":"Authenti'],
		['other letters', 'Zugriff verweigert: \u00fc\u20ac\u{1f600}', 'Zugriff verweigert: ü€😀'],
		['a bare less-than sign', 'limit < 5', 'limit < 5'],
	])('%s', (_kind, body, text) => {
		expect(parseErrorBody(body)).toMatchObject({ text });
		expect(parseErrorBody(Buffer.from(body))).toMatchObject({ text });
	});

	it('is read from the bytes that the body has, not from those around it', () => {
		const around = utf8('{"message":"foreign"}no route{"message":"foreign"}');
		expect(parseErrorBody(around.subarray(21, 29))).toMatchObject({ text: 'no route' });
		expect(parseErrorBody(new DataView(around.buffer, 21, 8))).toMatchObject({ text: 'no route' });
	});

	it('is cut to a length that fits into an error', () => {
		const text = parseErrorBody({ message: 'x'.repeat(1_000_000) }).text!;
		expect(text).toBe(`${'x'.repeat(400)}...`);
		expect(parseErrorBody('x'.repeat(1_000_000)).text).toBe(text);
		expect(parseErrorBody({ errors: Array(1000).fill('xxxx') }).text).toHaveLength(403);
	});

	it.each([
		['a large page', '<p class="x">error</p>'.repeat(500_000)],
		['tags that never end', '<'.repeat(5_000_000)],
		['scripts that never end', '<script>'.repeat(500_000)],
		['only blanks', ' '.repeat(5_000_000)],
		['a large message', JSON.stringify({ message: ' x'.repeat(2_000_000) })],
		['a large list', JSON.stringify({ errors: Array(500_000).fill({ message: 'x' }) })],
	])('is read quickly: %s', (_kind, body) => {
		const start = performance.now();
		parseErrorBody(body);
		expect(performance.now() - start).toBeLessThan(20_000);
	});
});

describe('what says nothing', () => {
	it.each([
		['nothing', [undefined, null, '', '   ', '\r\n', Buffer.alloc(0), new ArrayBuffer(0)]],
		['numbers', [0, 42, NaN, '42', 43n]],
		['booleans', [true, false, 'true']],
		['null', ['null', Buffer.from('null')]],
		['lists', [[], ['text'], [{ message: 'text' }], '[]', '[[]]']],
		['objects without a word', [{}, '{}', { status: 500 }, { message: '' }, { message: '  ' }]],
		['a page without a word', ['<html><body></body></html>', '<br>', '<style>a{}</style>']],
		['other things', [Symbol('x'), () => 'x', new Map([['message', 'x']]), new Date(0)]],
	])('%s', (_kind, bodies) => {
		expect(bodies.map((body) => parseErrorBody(body).text)).toEqual(bodies.map(() => undefined));
		expect(bodies.map((body) => parseErrorBody(body).code)).toEqual(bodies.map(() => undefined));
	});

	it('bytes that are no text', () => {
		const bytes = Buffer.from([0x00, 0xff, 0xfe, 0x80, 0x1f, 0x8b, 0x7b, 0x22]);
		expect(parseErrorBody(bytes).code).toBeUndefined();
	});
});
