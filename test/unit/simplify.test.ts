import type { IDataObject } from 'n8n-workflow';
import { simplifier } from '../../nodes/SignalWire/handlers/simplify';
import { simplifyRecording } from '../../nodes/SignalWire/resources/recording/simplified';
import type { SignalWireApi } from '../../nodes/SignalWire/transport/api';

const api = { space: { origin: 'https://example.signalwire.com' } } as SignalWireApi;

const simplify = simplifier({ texts: ['name'], numbers: ['price'], dates: ['day'] });
const simplified = (entry: IDataObject) => simplify(entry, api);

it('keeps what is listed, in the order of the list, and nothing else', () => {
	const entry = { more: 1, day: '2026-01-31', price: '1', name: 'A', uri: '/x' };
	expect(Object.entries(simplified(entry))).toEqual([
		['name', 'A'],
		['price', 1],
		['day', '2026-01-31'],
		['day_iso', '2026-01-31T00:00:00.000Z'],
	]);
});

it('leaves the entry as it was', () => {
	const entry = Object.freeze({ name: 'A', price: '1', day: null });
	expect(simplified(entry)).toEqual({ name: 'A', price: 1, day: null, day_iso: null });
	expect(entry.price).toBe('1');
});

it('does not invent fields that are missing', () => {
	expect(simplified({})).toStrictEqual({});
	expect(simplified({ name: undefined, price: undefined })).toStrictEqual({});
});

it.each([
	['-0.0025', -0.0025],
	['0', 0],
	['007', 7],
	[' 4 ', 4],
	[4, 4],
	[0, 0],
	[null, null],
	['', ''],
	[' ', ' '],
	['a few', 'a few'],
	['1,5', '1,5'],
	['4 s', '4 s'],
	['Infinity', 'Infinity'],
	[true, true],
	[[1], [1]],
	[{ a: 1 }, { a: 1 }],
])('gives the number %j as %j', (written, number) => {
	expect(simplified({ price: written })).toStrictEqual({ price: number });
});

it.each([
	['Tue, 25 Sep 2018 23:00:00 +0000', '2018-09-25T23:00:00.000Z'],
	['Tue, 25 Sep 2018 23:00:00 -0700', '2018-09-26T06:00:00.000Z'],
	['Tue, 25 Sept 2018 23:00:00 +0000', '2018-09-25T23:00:00.000Z'],
	['Thur, 27 Sept 2018 23:00:00 +0000', '2018-09-27T23:00:00.000Z'],
	['2018-09-25T23:00:00Z', '2018-09-25T23:00:00.000Z'],
	['Sept 31st', null],
	['soon', null],
	['room 12', null],
	['', null],
	[null, null],
	[0, null],
	[1_537_916_400_000, null],
	[true, null],
	[[2018], null],
	[{ year: 2018 }, null],
])('adds %j as the date %j', (written, iso) => {
	expect(simplified({ day: written })).toStrictEqual({ day: written, day_iso: iso });
});

describe('the addresses of the sound of a recording', () => {
	const sid = '19e436af-5688-4307-b03b-bdb2b42b8142';
	const account_sid = '720796a0-8ee9-4350-83bd-2d07a3121f1e';
	const ADDRESS = `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${account_sid}/Recordings/${sid}`;

	it('are those of the account that it belongs to', () => {
		expect(simplifyRecording({ sid, account_sid }, api)).toStrictEqual({
			sid,
			account_sid,
			mp3_url: `${ADDRESS}.mp3`,
			wav_url: `${ADDRESS}.wav`,
		});
	});

	it.each([
		['the SID is missing', { account_sid }],
		['the SID is null', { sid: null, account_sid }],
		['the SID is a number', { sid: 5, account_sid }],
		['the account is missing', { sid }],
		['the account is a list', { sid, account_sid: [account_sid] }],
	])('are left out when %s', (_what, recording) => {
		expect(simplifyRecording(recording, api)).toStrictEqual(recording);
	});
});
