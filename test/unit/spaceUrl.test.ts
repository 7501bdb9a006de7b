import { spaceOrigin } from '../../nodes/SignalWire/transport/spaceUrl';

const EXAMPLE = 'https://example.signalwire.com';

describe('a Space URL that is accepted', () => {
	it.each([
		['example'],
		['EXAMPLE'],
		['example.'],
		['example/dashboard'],
		['example.signalwire.com'],
		['Example.SignalWire.Com'],
		['example.signalwire.com.'],
		['example.signalwire.com:443'],
		['example.signalwire.com/api/laml/2010-04-01'],
		['https://example'],
		['https://example.signalwire.com'],
		['HTTPS://EXAMPLE.SIGNALWIRE.COM'],
		['https://example.signalwire.com/'],
		['https://example.signalwire.com./'],
		['https://example.signalwire.com/anything?tab=api#tokens'],
		['https://example.signalwire.com?mail=me@example.org'],
		['https://example.signalwire.com/@me'],
		['https://example.signalwire.com//'],
		['  https://example.signalwire.com  '],
		['\t\r\n example \u00a0'],
	])('%j is the Space "example"', (written) => {
		expect(spaceOrigin(written)).toBe(EXAMPLE);
	});

	it.each([
		['example:8443', 'https://example.signalwire.com:8443'],
		['https://example.signalwire.com:8443/path', 'https://example.signalwire.com:8443'],
		['voice.example.org', 'https://voice.example.org'],
		['https://Voice.Example.Org./api', 'https://voice.example.org'],
		['xn--bcher-kva.example', 'https://xn--bcher-kva.example'],
		['192.0.2.7', 'https://192.0.2.7'],
		['signalwire.com.example.org', 'https://signalwire.com.example.org'],
	])('%j keeps its port, and a host that is not under signalwire.com', (written, origin) => {
		expect(spaceOrigin(written)).toBe(origin);
	});

	it.each([
		['http://localhost', 'http://localhost'],
		['http://localhost:3000/api', 'http://localhost:3000'],
		['HTTP://LocalHost.:3000', 'http://localhost:3000'],
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
		['http://127.0.0.1:80', 'http://127.0.0.1'],
		['http://[::1]', 'http://[::1]'],
		[' http://[::1]:8080/api ', 'http://[::1]:8080'],
		['https://localhost', 'https://localhost'],
		['localhost:3000', 'https://localhost:3000'],
		['[::1]:3000', 'https://[::1]:3000'],
	])('%j is this machine, where HTTP is allowed', (written, origin) => {
		expect(spaceOrigin(written)).toBe(origin);
	});
});
