import { createHash } from 'node:crypto';
import { RestClient } from '@signalwire/compatibility-api';
import { validateRequest as validateWebApiRequest } from '@signalwire/web-api';
import { RECORDING, SIGNING_KEY } from '../support/callbacks/recordingCallback';
import { formSignature, jsonSignatures, type Fields } from '../../sandbox';
import { form, isTaken, JSON_TYPE } from '../support/callbacks/takenCallback';

describe("agrees with SignalWire's Compatibility SDK", () => {
	const key = SIGNING_KEY;
	const urls = [
		'https://n8n.example.com/webhook/a/webhook',
		'https://n8n.example.com:443/webhook/a/webhook',
		'https://n8n.example.com:8443/webhook/a/webhook?x=1&y=%20',
		'http://127.0.0.1:5678/webhook/a/webhook',
		'http://n8n.example.com/webhook/a/webhook?empty',
	];
	const parameters: Array<Record<string, string | string[]>> = [
		{ CallSid: 'a', CallStatus: 'completed' },
		{ b: '2', a: '1', B: '3', A: '4', aa: '5' },
		{ Text: 'Größe +1 & 2 = 3 🎧 100%', Empty: '' },
		{ Repeated: ['z', 'a', 'm'], After: 'x' },
		{},
	];
	const pairsOf = (given: (typeof parameters)[number]) =>
		Object.entries(given).flatMap(([name, values]) =>
			[values].flat().map((value) => [name, value]),
		);
	const cases = urls.flatMap((url) => parameters.map((given) => [url, given] as const));

	it.each(cases)('%s %j', (url, given) => {
		const [base] = url.split('?');
		const withoutPort = url.replace(/:\d+(?=\/webhook)/, '');
		const withPort = base === withoutPort ? url.replace(/(?=\/webhook)/, ':443') : url;
		const flat = pairsOf(given).sort(([first], [second]) => (first < second ? -1 : 1));
		for (const signedUrl of [url, withoutPort, withPort, `${url}x`, 'https://other.example/']) {
			const text = flat.reduce((all, [name, value]) => `${all}${name}${value}`, signedUrl);
			const signature = formSignature(key, text, {});
			const expected = RestClient.validateRequest(key, signature, url, given);
			expect([signedUrl, isTaken(form(url, key, signature, pairsOf(given)))]).toEqual([
				signedUrl,
				expected,
			]);
		}
	});

	it('over a body whose hash is in the address', () => {
		const body = JSON.stringify(RECORDING);
		const hash = createHash('sha256').update(body).digest('hex');
		for (const given of [hash, hash.toUpperCase(), `${hash}0`, '']) {
			const url = `${urls[0]}?ticket=1&bodySHA256=${given}`;
			const signature = formSignature(key, url, {});
			const headers = { 'content-type': JSON_TYPE, 'x-signalwire-signature': signature };
			const expected = RestClient.validateRequestWithBody(key, signature, url, body);
			expect([given, isTaken({ url, key, headers, body })]).toEqual([given, expected]);
			expect([given, expected]).toEqual([given, given === hash]);
		}
	});

	it('over JSON, as its Web API SDK', () => {
		const [url] = urls;
		const body = JSON.stringify({ ...RECORDING, RecordingDuration: 94, Flag: true, Nothing: null });
		const wanted = jsonSignatures(key, url, body)['x-signalwire-signature'];
		const asForm = formSignature(key, url, JSON.parse(body) as Fields);
		for (const signature of [wanted, wanted.toUpperCase(), asForm, `${asForm}=`, wanted.slice(1)]) {
			const headers = { 'content-type': JSON_TYPE, 'x-signalwire-signature': signature };
			const expected = validateWebApiRequest(key, signature, url, body);
			expect([signature, isTaken({ url, key, headers, body })]).toEqual([signature, expected]);
		}
		expect(validateWebApiRequest(key, wanted, url, body)).toBe(true);
		expect(validateWebApiRequest(key, asForm, url, body)).toBe(true);
	});
});

it('the signature of a form does not do for JSON with parts of its own', () => {
	const url = 'https://n8n.example.com/webhook/a/webhook';
	const body = JSON.stringify({ ...RECORDING, Nested: { any: 'thing' } });
	const signature = formSignature('k', url, { ...RECORDING, Nested: '[object Object]' });
	const headers = { 'content-type': JSON_TYPE, 'x-signalwire-signature': signature };
	expect(RestClient.validateRequest('k', signature, url, JSON.parse(body))).toBe(true);
	expect(isTaken({ url, key: 'k', headers, body })).toBe(false);
});
