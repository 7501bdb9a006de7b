import { UserError } from 'n8n-workflow';
import { spaceOrigin } from '../../nodes/SignalWire/transport/spaceUrl';

function refusalOf(spaceUrl: unknown): UserError {
	try {
		spaceOrigin(spaceUrl);
	} catch (error) {
		return error as UserError;
	}
	throw new Error(`${JSON.stringify(spaceUrl)} was accepted`);
}

const NO_VALID_HOST = /does not name a valid host/;

it.each([
	['nothing', /is empty/, [undefined, null, '', '   ', '\t\n']],
	['no host', /has no host name/, ['https://', 'http://', 'https:///x', '/', '//example', ':443']],
	[
		'a blank inside',
		/contains a space/,
		['exam ple', 'https://example.signalwire.com/a b', 'exam\tple', 'exam\nple', 'a\u00a0b'],
	],
	[
		'HTTP to another machine',
		/must start with https:\/\/, because the API token would travel unprotected/,
		[
			'http://example',
			'HTTP://example.signalwire.com:443',
			'http://localhost.example.org',
			'http://127.0.0.1.example.org',
			'http://127.0.0.2',
			'http://127.1',
			'http://0.0.0.0',
		],
	],
	[
		'another scheme',
		/must start with https:\/\//,
		['ftp://example.signalwire.com', 'file:///etc/passwd', 'javascript://example', 'ws://example'],
	],
	[
		'a user',
		/must not contain a user name or a password/,
		[
			'https://user@example.signalwire.com',
			'https://user:secret@example.signalwire.com',
			'user:secret@example.signalwire.com',
			'https://@example.signalwire.com',
			'http://localhost@example.org',
			'https://example.signalwire.com%2f@example.org',
		],
	],
	['a script', NO_VALID_HOST, ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x']],
	['broken slashes', NO_VALID_HOST, ['https:example', 'https://https://example']],
	['null bytes', NO_VALID_HOST, ['\u0000example', 'exam\u0000ple', 'example.org\u0000', '\u0000']],
	[
		'misplaced dots',
		NO_VALID_HOST,
		['.', 'example..', 'example..org', '.example.org', 'https://..'],
	],
	['misplaced characters', NO_VALID_HOST, ['-a.org', 'a-.org', 'a_b.org', '*.org', 'a,b', '<x>']],
	['no port', NO_VALID_HOST, ['a.org:', 'a.org:port', 'a.org:65536', 'a.org:-1', 'a.org:1:2']],
	[
		'no address',
		NO_VALID_HOST,
		['256.1.1.1', 'http://[::1', '[2001:db8::1]', '[::ffff:127.0.0.1]'],
	],
	[
		'look-alikes',
		NO_VALID_HOST,
		[
			'ex\u0430mple.signalwire.com',
			'\uff45xample.signalwire.com',
			'example\uff0esignalwire\uff0ecom',
			'example\u3002signalwire.com',
			'example.signalwire.com\u2044x',
			'example.signalwire.com\uff0fx',
			'http\u017f://example.signalwire.com',
			'exam\u200bple.signalwire.com',
			'b\u00fccher.example',
		],
	],
	[
		'encoded characters',
		NO_VALID_HOST,
		['ex%61mple.signalwire.com', '%65xample', 'example.org%2Fx', 'a%2eorg', 'example.org%00'],
	],
	[
		'very long text',
		NO_VALID_HOST,
		['a'.repeat(64), `${'a.'.repeat(126)}example`, 'a'.repeat(1_000_000)],
	],
])('refuses %s, and says so', (_kind, reason, refused) => {
	const messages = refused.map((spaceUrl) => refusalOf(spaceUrl).message);
	expect(messages.filter((message) => !reason.test(message))).toEqual([]);
});

it.each([
	['https://evil.example\\@example.signalwire.com'],
	['https://example.signalwire.com\\@evil.example'],
	['example.signalwire.com\\x'],
])('refuses %j, since programs disagree on where its host ends', (spaceUrl) => {
	expect(() => spaceOrigin(spaceUrl)).toThrow(UserError);
});

it.each([[42], [true], [{ spaceUrl: 'example' }], [['example']]])(
	'refuses %j, and does not call it empty',
	(spaceUrl) => {
		const { message } = refusalOf(spaceUrl);
		expect(message).toMatch(/^The Space URL of the SignalWire credential /);
		expect(message).not.toMatch(/is empty/);
	},
);

it('shows what a Space URL looks like', () => {
	const refusal = refusalOf('https://');
	expect(refusal).toBeInstanceOf(UserError);
	expect(refusal.message).toMatch(/^The Space URL of the SignalWire credential /);
	expect(refusal.description).toContain('example.signalwire.com');
});

it.each([
	['https://user:hunter2hunter2@example.signalwire.com'],
	['user:hunter2hunter2@example.signalwire.com'],
	['http://user:hunter2hunter2@example.signalwire.com'],
	['https://hunter2hunter2 @example.signalwire.com'],
	['ftp://user:hunter2hunter2@example.signalwire.com'],
	['https://user:hunter2hunter2/@example.signalwire.com'],
])('does not repeat the password of %s', (spaceUrl) => {
	const { message, description, stack } = refusalOf(spaceUrl);
	expect(`${message} ${description} ${stack}`).not.toContain('hunter2');
});
