import { RECORDING, SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { formSignature, jsonSignatures } from '../../sandbox';
import { form, isTaken, JSON_TYPE } from '../support/callbacks/takenCallback';

const URL_OF_VECTOR = 'https://n8n.example.com/webhook/rec?x=1';

it.each([
	[
		"the vector of SignalWire's own tests",
		form('https://mycompany.com/myapp.php?foo=1&bar=2', '12345', 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', [
			['CallSid', 'CA1234567890ABCDE'],
			['Caller', '+14158675309'],
			['Digits', '1234'],
			['From', '+14158675309'],
			['To', '+18005551212'],
		]),
	],
	[
		'a recording callback',
		form(
			URL_OF_VECTOR,
			'PSK_example',
			'nq/VnfMuYRDZKnEIK3k6Kip+PrM=',
			Object.entries(RECORDING) as string[][],
		),
	],
	[
		'a recording callback, signed with the port',
		form(
			URL_OF_VECTOR,
			'PSK_example',
			'Cr4rD2cxFj1+gin1H1EO6Zdl8Z0=',
			Object.entries(RECORDING) as string[][],
		),
	],
	[
		'the JSON of the Web API SDK',
		{
			url: 'https://81f2-2-45-18-191.ngrok-free.app/',
			key: ['PSK', '7TruNcSNTxp4zNrykMj4EPzF'].join('_'),
			headers: {
				'content-type': JSON_TYPE,
				'x-signalwire-signature': 'b18500437ebb010220ddd770cbe6fd531ea0ba0d',
			},
			body: '{"call":{"call_id":"b5d63b2e-f75b-4dc8-b6d4-269b635f96c0","node_id":"fa3570ae-f8bd-42c2-83f4-9950d906c91b@us-west","segment_id":"b5d63b2e-f75b-4dc8-b6d4-269b635f96c0","call_state":"created","direction":"inbound","type":"phone","from":"+12135877632","to":"+12089806814","from_number":"+12135877632","to_number":"+12089806814","project_id":"4b7ae78a-d02e-4889-a63b-08b156d5916e","space_id":"62615f44-2a34-4235-b38b-76b5a1de6ef8"},"vars":{}}',
		},
	],
])('takes %s, and not with one letter changed', (_, callback) => {
	expect(isTaken(callback)).toBe(true);
	expect(isTaken({ ...callback, key: `${callback.key}x` })).toBe(false);
	expect(isTaken({ ...callback, url: callback.url.replace('.', 'x.') })).toBe(false);
	expect(isTaken({ ...callback, body: callback.body.replace('0', '1') })).toBe(false);
	const signature = callback.headers['x-signalwire-signature'];
	const swapped = signature.replace(/^./, (first) => (first === 'a' ? 'b' : 'a'));
	const headers = { ...callback.headers, 'x-signalwire-signature': swapped };
	expect(isTaken({ ...callback, headers })).toBe(false);
});

describe('every signature that is there must be right', () => {
	const url = 'https://n8n.example.com/webhook/a/webhook';
	const key = SIGNING_KEY;
	const body = JSON.stringify(RECORDING);
	const { 'x-signalwire-signature': sha1, 'x-signalwire-sha256-signature': sha256 } =
		jsonSignatures(key, url, body);
	const json = (headers: Record<string, string>) =>
		isTaken({ url, key, body, headers: { 'content-type': JSON_TYPE, ...headers } });
	const wrong = (signature: string) =>
		signature.replace(/^./, (first) => (first === '0' ? '1' : '0'));

	it.each([
		['both', { 'x-signalwire-signature': sha1, 'x-signalwire-sha256-signature': sha256 }, true],
		['SHA-256 alone', { 'x-signalwire-sha256-signature': sha256 }, true],
		['by the older name', { 'x-twilio-signature': sha1 }, true],
		['by both names', { 'x-signalwire-signature': sha1, 'x-twilio-signature': sha1 }, true],
		['none', {}, false],
		['empty', { 'x-signalwire-signature': '' }, false],
		[
			'SHA-256 wrong',
			{ 'x-signalwire-signature': sha1, 'x-signalwire-sha256-signature': wrong(sha256) },
			false,
		],
		[
			'SHA-256 empty',
			{ 'x-signalwire-signature': sha1, 'x-signalwire-sha256-signature': '' },
			false,
		],
		[
			'SHA-1 wrong',
			{ 'x-signalwire-signature': wrong(sha1), 'x-signalwire-sha256-signature': sha256 },
			false,
		],
		[
			'other by the older name',
			{ 'x-signalwire-signature': sha1, 'x-twilio-signature': wrong(sha1) },
			false,
		],
		['twice in one header', { 'x-signalwire-signature': `${sha1}, ${sha1}` }, false],
		['SHA-256 in the place of SHA-1', { 'x-signalwire-signature': sha256 }, false],
		['blanks around it', { 'x-signalwire-signature': ` ${sha1} ` }, false],
	])('%s', (_, headers, expected) => {
		expect(json(headers as unknown as Record<string, string>)).toBe(expected);
	});
});

it('a SHA-256 signature beside that of a form may cover the fields or the body, if it is right', () => {
	const url = 'https://n8n.example.com/webhook/a/webhook';
	const pairs = Object.entries(RECORDING) as string[][];
	const callback = form(url, SIGNING_KEY, formSignature(SIGNING_KEY, url, RECORDING), pairs);
	const joined = [...pairs].sort().flat().join('');
	const taken = [callback.body, joined, 'another'].map((content) => {
		const { 'x-signalwire-sha256-signature': sha256 } = jsonSignatures(SIGNING_KEY, url, content);
		const headers = { ...callback.headers, 'x-signalwire-sha256-signature': sha256 };
		return isTaken({ ...callback, headers });
	});
	expect(taken).toEqual([true, true, false]);
});

it('a form that is signed without its fields is refused', () => {
	const url = 'https://n8n.example.com/webhook/a/webhook';
	const pairs = Object.entries(RECORDING) as string[][];
	expect(isTaken(form(url, 'k', formSignature('k', url, {}), pairs))).toBe(false);
	expect(isTaken(form(url, 'k', formSignature('k', url, RECORDING), pairs))).toBe(true);
});
