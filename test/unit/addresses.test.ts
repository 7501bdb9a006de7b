import {
	addressesOf,
	isAddress,
	isLoopback,
	variantsOf,
} from '../../nodes/SignalWireTrigger/addresses';

const HOOK = 'https://n8n.example.com/n8n/webhook/1a/webhook';

/** The addresses for a request of which n8n sees `path` and `query`. */
const of = (path: string, query = '', publicUrl = '', isTest = false) =>
	addressesOf(HOOK, publicUrl, { path, query }, isTest);

it.each([
	['the production address', of('/webhook/1a/webhook'), [HOOK]],
	['its query as it came', of('/webhook/1a/webhook', 'a=%20&b'), [`${HOOK}?a=%20&b`]],
	['its slash at the end', of('/webhook/1a/webhook/'), [`${HOOK}/`]],
	[
		'the test address, below the path that a proxy takes away',
		of('/webhook-test/1a/webhook', '', '', true),
		['https://n8n.example.com/n8n/webhook-test/1a/webhook'],
	],
	[
		'the start of a public address, or the whole of it',
		of('/webhook/1a/webhook', '', 'https://t.example'),
		['https://t.example', 'https://t.example/webhook/1a/webhook'],
	],
	[
		'the test address of a whole public address, and not its production address',
		of('/webhook-test/1a/webhook', '', 'https://t.example/webhook/1a/webhook', true),
		[
			'https://t.example/webhook-test/1a/webhook',
			'https://t.example/webhook/1a/webhook/webhook-test/1a/webhook',
		],
	],
	[
		'a whole public address with its query and fragment',
		of('/webhook/1a/webhook', '', 'https://t.example/hook?a=1#rt=4'),
		[
			'https://t.example/hook',
			'https://t.example/hook#rt=4',
			'https://t.example/hook?a=1',
			'https://t.example/hook?a=1#rt=4',
			'https://t.example/hook/webhook/1a/webhook',
			'https://t.example/hook/webhook/1a/webhook#rt=4',
			'https://t.example/hook/webhook/1a/webhook?a=1',
			'https://t.example/hook/webhook/1a/webhook?a=1#rt=4',
		],
	],
	[
		'the query that came, and not the one of the public address',
		of('/webhook/1a/webhook', 'a=2', 'https://t.example/webhook/1a/webhook?a=1'),
		[
			'https://t.example/webhook/1a/webhook?a=2',
			'https://t.example/webhook/1a/webhook/webhook/1a/webhook?a=2',
		],
	],
])('%s', (_, addresses, expected) => {
	expect(addresses).toEqual(expected);
});

it.each([
	['https://a.example/x', ['https://a.example/x', 'https://a.example:443/x']],
	['http://a.example/x?y=1', ['http://a.example/x?y=1', 'http://a.example:80/x?y=1']],
	['https://a.example:8443/x', ['https://a.example/x', 'https://a.example:8443/x']],
	['https://u:p@a.example/x', ['https://u:p@a.example/x', 'https://u:p@a.example:443/x']],
	['http://[::1]:5678/x', ['http://[::1]/x', 'http://[::1]:5678/x']],
	['https://a.example?x', ['https://a.example?x', 'https://a.example:443?x']],
	[
		'HTTPS://A.Example/X',
		[
			'HTTPS://A.Example/X',
			'HTTPS://A.Example:443/X',
			'https://a.example/X',
			'https://a.example:443/X',
		],
	],
	['nothing', ['nothing']],
])('with and without the port: %s', (address, expected) => {
	expect(variantsOf(address)).toEqual(expected);
});

it.each([
	['https://a.example', true],
	['http://127.0.0.1:5678/webhook', true],
	['a.example', false],
	['https://', false],
	['https:///x', false],
	['javascript:alert(1)', false],
	['https://a b.example', false],
	['https://a.example/a b', false],
	['/webhook/x', false],
])('an address: %s', (text, expected) => {
	expect(isAddress(text)).toBe(expected);
});

it.each([
	['http://localhost:5678/webhook/x', true],
	['https://n8n.localhost./x', true],
	['http://127.1/x', true],
	['HTTP://LOCALHOST', true],
	['http://0.0.0.0:5678', true],
	['http://[::1]:5678/x', true],
	['http://[::ffff:127.0.0.1]/x', true],
	['localhost:8787', true],
	['127.0.0.1', true],
	['https://localhost.example.com/x', false],
	['https://example.com/localhost', false],
	['https://127.0.0.1.example.com', false],
	['https://localhost@example.com', false],
	['example', false],
	['', false],
])('an address of the machine itself: %s', (address, expected) => {
	expect(isLoopback(address)).toBe(expected);
});
