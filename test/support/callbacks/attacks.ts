import { formOf, formSignature, jsonSignatures } from '../../../sandbox';
import { RECORDING } from './recordingCallback';
import { FORM, signedForm, type Sent } from './signedCallback';

/**
 * Makes a callback that must not start anything.
 *
 * @param key the Signing Key, for what only SignalWire could have signed
 */
export type Attack = (url: string, key: string) => Sent;

/** A callback with a right signature, whose body is then exchanged. */
const withBody = (change: (body: string) => Buffer | string): Attack => {
	return (url, key) => {
		const callback = signedForm(url, RECORDING, url, key);
		return { ...callback, body: change(callback.body as string) };
	};
};

const withHeaders = (change: (signature: string) => Record<string, string>): Attack => {
	return (url, key) => {
		const { headers, ...callback } = signedForm(url, RECORDING, url, key);
		return { ...callback, headers: { ...FORM, ...change(headers['x-signalwire-signature']) } };
	};
};

/** Signed by SignalWire, as if that were possible, with a field that must not get through. */
const withField = (name: string): Attack => {
	return (url, key) => {
		const pairs: Array<[string, string]> = [...Object.entries(RECORDING), [name, 'x']].map(
			([field, value]) => [String(field), String(value)],
		);
		pairs.sort(([first], [second]) => (first < second ? -1 : 1));
		const text = pairs.reduce((all, [field, value]) => `${all}${field}${value}`, url);
		const signature = formSignature(key, text, {});
		const body = new URLSearchParams(pairs).toString();
		return { url, headers: { ...FORM, 'x-signalwire-signature': signature }, body };
	};
};

const json = (text: string, sign = true): Attack => {
	return (url, key) => ({
		url,
		headers: {
			'content-type': 'application/json',
			...(sign && jsonSignatures(key, url, text)),
		},
		body: text,
	});
};

const repeated = (order: string[]) => {
	const body = order.map((value) => `Repeated=${value}`).join('&');
	return `${formOf(RECORDING)}&${body}`;
};

/** By what an attacker would do. */
export const ATTACKS: Record<string, Attack> = {
	'no signature': withHeaders(() => ({})),
	'an empty signature': withHeaders(() => ({ 'x-signalwire-signature': '' })),
	'another key': (url) => signedForm(url, RECORDING, url, 'PSK_other'),
	'an empty key': (url) => signedForm(url, RECORDING, url, ''),
	'the API token as the key': (url) => signedForm(url, RECORDING, url, 'PTexample'),
	'signed for another path': (url, key) =>
		signedForm(url, RECORDING, url.replace('webhook/', 'w/'), key),
	'signed for another host': (url, key) =>
		signedForm(url, RECORDING, url.replace('127.0.0.1', 'localhost'), key),
	'signed for another query': (url, key) => ({
		...signedForm(url, RECORDING, url, key),
		url: `${url}?x=1`,
	}),
	'a changed field': withBody((body) => body.replace('94', '95')),
	'an added field': withBody((body) => `${body}&Extra=1`),
	'an added field without value': withBody((body) => `${body}&Extra=`),
	'an added field without name': withBody((body) => `${body}&=`),
	'a removed field': withBody((body) => body.replace('&RecordingDuration=94', '')),
	'repeated fields in another order': (url, key) => {
		const text = formSignature(key, url, { ...RECORDING, Repeated: 'aRepeatedb' });
		return {
			url,
			headers: { ...FORM, 'x-signalwire-signature': text },
			body: repeated(['b', 'a']),
		};
	},
	'an empty body': withBody(() => ''),
	'the signature of empty parameters': (url, key) => ({
		...signedForm(url, RECORDING, url, key),
		headers: { ...FORM, 'x-signalwire-signature': formSignature(key, url, {}) },
	}),
	'a form called JSON': withHeaders((signature) => ({
		'content-type': 'text/json',
		'x-signalwire-signature': signature,
	})),
	'a form called text': withHeaders((signature) => ({
		'content-type': 'text/plain',
		'x-signalwire-signature': signature,
	})),
	'a form called multipart': withHeaders((signature) => ({
		'content-type': 'multipart/form-data; boundary=x',
		'x-signalwire-signature': signature,
	})),
	'a form in another charset': withHeaders((signature) => ({
		'content-type': 'application/x-www-form-urlencoded; charset=utf-16',
		'x-signalwire-signature': signature,
	})),
	'a field __proto__': withField('__proto__'),
	'a field constructor': withField('constructor'),
	'a field prototype': withField('prototype'),
	'a field toString': withField('toString'),
	'a field __proto__ in JSON': json(
		`{"__proto__":{"polluted":1},${JSON.stringify(RECORDING).slice(1)}`,
	),
	'a field constructor deep in JSON': json(
		JSON.stringify({ ...RECORDING, deep: [{ constructor: { prototype: 1 } }] }),
	),
	'JSON called a form': (url, key) => {
		const body = '{"CallerName":"&RecordingStatus=completed&RecordingSid=evil&z="}';
		return { url, headers: { ...FORM, ...jsonSignatures(key, url, body) }, body };
	},
	'empty lists added to flat JSON': (url, key) => ({
		url,
		headers: {
			'content-type': 'application/json',
			'x-signalwire-signature': formSignature(key, url, RECORDING),
		},
		body: JSON.stringify({ ...RECORDING, Extra: [] }),
	}),
	'JSON that is too deep to look at': json('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)),
	'JSON with parts of its own, signed without them': (url, key) => ({
		url,
		headers: {
			'content-type': 'application/json',
			'x-signalwire-signature': formSignature(key, url, {}),
		},
		body: JSON.stringify({ ...RECORDING, deep: { any: 1 } }),
	}),
	'JSON without a signature': json(JSON.stringify(RECORDING), false),
	'a JSON list': json(JSON.stringify([RECORDING])),
	'a JSON text': json('"text"'),
	'JSON null': json('null'),
	'invalid UTF-8': withBody((body) =>
		Buffer.concat([Buffer.from(body), Buffer.from([0xff, 0xfe])]),
	),
	'invalid UTF-8, encoded': withBody((body) => `${body}%ff`),
	'a broken encoding': withBody((body) => `${body}%zz`),
	'1 MB': withBody((body) => `${body}&Extra=${'x'.repeat(1_000_000)}`),
	'10,000 fields': withBody((body) =>
		Array.from({ length: 10_000 }, (_, index) => `Field${index}=${index}`).reduce(
			(all, field) => `${all}&${field}`,
			body,
		),
	),
	'a short signature': withHeaders((signature) => ({
		'x-signalwire-signature': signature.slice(4),
	})),
	'a long signature': withHeaders((signature) => ({ 'x-signalwire-signature': `${signature}=` })),
	'a signature of 64 kB': withHeaders(() => ({ 'x-signalwire-signature': 'A'.repeat(12_000) })),
	'the signature in hexadecimal': withHeaders((signature) => ({
		'x-signalwire-signature': Buffer.from(signature, 'base64').toString('hex'),
	})),
	'the signature in base64url': withHeaders((signature) => ({
		'x-signalwire-signature': signature.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
	})),
	'a hexadecimal signature of another body': (url, key) => ({
		url,
		headers: { ...FORM, ...jsonSignatures(key, url, 'another body') },
		body: formOf(RECORDING),
	}),
	'two signatures in one header': withHeaders((signature) => ({
		'x-signalwire-signature': `${signature}, ${signature}`,
	})),
	'a second signature by the older name': withHeaders((signature) => ({
		'x-signalwire-signature': signature,
		'x-twilio-signature': formSignature('PSK_other', 'x', {}),
	})),
	'GET with the fields in the body of another': (url, key) => ({
		url: `${url}?${formOf(RECORDING)}`,
		method: 'GET',
		headers: { 'x-signalwire-signature': formSignature(key, url, RECORDING) },
	}),
};
