import { parseCallbackUrl } from '../../../nodes/SignalWire/input/callbackUrl';
import { isLoopbackHost } from '../../../nodes/SignalWire/input/loopback';
import { refusalOf } from '../../support/refusalOf';

const URL_OF_N8N = 'https://n8n.example.com/webhook/x';

const parse = (value: unknown, spaceIsLoopback = false) =>
	parseCallbackUrl(value, 'Status Callback', { spaceIsLoopback });

const LOCAL = [
	'http://localhost:5678/webhook/x',
	'http://LOCALHOST/x',
	'http://localhost./x',
	'http://n8n.localhost/x',
	'http://127.0.0.1:5678/x',
	'http://127.1/x',
	'http://2130706433/x',
	'http://0x7f.0.0.1/x',
	'https://127.8.9.10/x',
	'http://0.0.0.0:5678/x',
	'http://[::1]:5678/x',
	'http://[0:0:0:0:0:0:0:1]/x',
	'http://[::]/x',
	'http://[::ffff:127.0.0.1]/x',
	'http://%6cocalhost/x',
	'https://user:pass@localhost/x',
	'http://n8n:5678/webhook/x',
	'https://https://n8n.example.com/x',
];

describe('an address that is taken as it is written', () => {
	it.each([
		[URL_OF_N8N],
		['http://n8n.example.com'],
		['HTTPS://N8N.Example.com:443/Webhook/X?b=2&a=%20#'],
		['https://user:pass@n8n.example.com/x'],
		['https://n8n.example.com/x#rt=2&rc=3'],
		['https://n8n.example.com?x=https://localhost/'],
		['https://localhost.example.com/x'],
		['https://127.0.0.1.example.com/x'],
		['https://b\u00fccher.example/x'],
		['https://203.0.113.7:8443/x'],
		['https://[2001:db8::1]/x'],
		['https://n8n.example.com/@x'],
	])('%s', (url) => {
		expect(parse(url)).toBe(url);
		expect(parse(url, true)).toBe(url);
	});

	it('is trimmed', () => {
		expect(parse(` \t${URL_OF_N8N}\r\n`)).toBe(URL_OF_N8N);
		expect(parse(`\ufeff${URL_OF_N8N}\u00a0`)).toBe(URL_OF_N8N);
	});
});

it.each<[unknown, string]>([
	['n8n.example.com/webhook/x', '"n8n.example.com/webhook/x"'],
	['n8n.example.com:443/x', '"n8n.example.com:443/x"'],
	['/webhook/x', '"/webhook/x"'],
	['//n8n.example.com/x', '"//n8n.example.com/x"'],
	['webhook', '"webhook"'],
	['https:n8n.example.com/x', '"https:n8n.example.com/x"'],
	['https:/n8n.example.com/x', '"https:/n8n.example.com/x"'],
	['https//n8n.example.com/x', '"https//n8n.example.com/x"'],
	['https://', '"https://"'],
	['https:///x', '"https:///x"'],
	['https://?x', '"https://?x"'],
	['https://:443/x', '"https://:443/x"'],
	['https://n8n.example.com:99999/x', '"https://n8n.example.com:99999/x"'],
	['https:\\\\n8n.example.com\\x', '"https:\\\\\\\\n8n.example.com\\\\x"'],
	['https://n8n.example.com/web hook', '"https://n8n.example.com/web hook"'],
	[
		'https://n8n.example.com/x\nhttps://y.example',
		'"https://n8n.example.com/x\\nhttps://y.example"',
	],
	['ftp://n8n.example.com/x', '"ftp://n8n.example.com/x"'],
	['javascript:alert(1)', '"javascript:alert(1)"'],
	['=https://n8n.example.com/x', '"=https://n8n.example.com/x"'],
	[42, 'the number 42'],
	[true, 'the boolean true'],
	[[URL_OF_N8N], 'a list'],
	[new URL(URL_OF_N8N), 'an object'],
])('%j is refused wherever the Space is', (value, came) => {
	for (const spaceIsLoopback of [false, true]) {
		const { message, description } = refusalOf(() => parse(value, spaceIsLoopback));
		expect(message).toBe(
			`Status Callback must be a URL with https:// or http:// in front and no spaces inside, but got ${came}`,
		);
		expect(description).toBe(`Write it whole, such as ${URL_OF_N8N}`);
	}
});

describe('an address of this machine or network', () => {
	it.each(LOCAL)('%s is refused', (url) => {
		const { message, description } = refusalOf(() => parse(url));
		expect(message).toMatch(/^Status Callback must be a URL that SignalWire can reach, but got "/);
		expect(description).toMatch(/WEBHOOK_URL .*tunnel/);
	});

	it.each(LOCAL)('%s is taken where the Space is on this machine as well', (url) => {
		expect(parse(url, true)).toBe(url);
	});

	it('is shown as it was written', () => {
		expect(refusalOf(() => parse(` ${LOCAL[0]} `)).message).toContain(`got "${LOCAL[0]}"`);
	});
});

it.each([
	['https://user:secret@localhost/x', '"https://***@localhost/x"'],
	['https://user:secret@n8n.example.com/a b', '"https://***@n8n.example.com/a b"'],
	['https://user:sec/secret@n8n.example.com/x', '"https://***@n8n.example.com/x"'],
	['https://user:secret@secret@n8n.example.com/a b', '"https://***@n8n.example.com/a b"'],
	['user:secret@n8n.example.com/x', '"***@n8n.example.com/x"'],
	['//user:secret@n8n.example.com/x', '"***@n8n.example.com/x"'],
])('the password of %s is in no error', (url, shown) => {
	const { message, description } = refusalOf(() => parse(url));
	expect(message).toMatch(/but got .*$/);
	expect(message.split('but got ')[1]).toBe(shown);
	expect(`${message} ${description}`).not.toContain('secret');
});

it.each([[undefined], [null], [''], [' ']])('%j is no value', (value) => {
	expect(refusalOf(() => parse(value)).message).toBe('Status Callback is empty for this item');
});

it('a host is told from one that only begins or ends like it', () => {
	for (const host of ['localhost', 'localhost.', 'a.localhost', '127.0.0.1', '0.0.0.0', '[::1]']) {
		expect([host, isLoopbackHost(host)]).toEqual([host, true]);
	}
	for (const host of ['notlocalhost', 'localhost.example', '128.0.0.1', '[::2]', '[::1:1]', '']) {
		expect([host, isLoopbackHost(host)]).toEqual([host, false]);
	}
});
