import { parsePartyAddress } from '../../../nodes/SignalWire/input/partyAddress';
import { parsePhoneNumber } from '../../../nodes/SignalWire/input/phoneNumber';
import { refusalOf } from '../../support/refusalOf';

const NUMBER = '+13105550150';

const NUMBERS: Array<[unknown, string]> = [
	[NUMBER, NUMBER],
	[' +13105550150 ', NUMBER],
	['+1 310 555 0150', NUMBER],
	['+1 (310) 555-0150', NUMBER],
	['+1.310.555.0150', NUMBER],
	['+1/310/555/0150', NUMBER],
	['(+1) 310 555 0150', NUMBER],
	['tel:+13105550150', NUMBER],
	['TEL:+1-310-555-0150', NUMBER],
	['tel: +1 310 555 0150', NUMBER],
	['001 310 555 0150', NUMBER],
	['0044 20 7946 0958', '+442079460958'],
	['+44 (0)20 7946 0958', '+442079460958'],
	['0044 (0)20 7946 0958', '+442079460958'],
	[' 13105550150', NUMBER],
	['13105550150', NUMBER],
	[13105550150, NUMBER],
	[442079460958, '+442079460958'],
	['\u202a+1 310 555 0150\u202c', NUMBER],
	['+1\u00a0310\u00a0555\u20110150', NUMBER],
	['+1\u2009310\u2013555\u22120150', NUMBER],
	['\ufeff+1310\u200b555\u00ad0150', NUMBER],
	['\uff0b\uff11\uff13\uff11\uff10\uff15\uff15\uff15\uff10\uff11\uff15\uff10', NUMBER],
	[
		'\uff0b\uff11\uff08\uff13\uff11\uff10\uff09\uff15\uff15\uff15\uff0d\uff10\uff11\uff15\uff10',
		NUMBER,
	],
	['+2901234', '+2901234'],
	['+123456789012345', '+123456789012345'],
];

const NO_NUMBERS: Array<[unknown, string]> = [
	['(310) 555-0150', '"(310) 555-0150"'],
	['3105550150', '"3105550150"'],
	[3105550150, 'the number 3105550150'],
	['1 (310) 555-0150', '"1 (310) 555-0150"'],
	['020 7946 0958', '"020 7946 0958"'],
	['07911123456', '"07911123456"'],
	['011 44 20 7946 0958', '"011 44 20 7946 0958"'],
	['+0013105550150', '"+0013105550150"'],
	['++13105550150', '"++13105550150"'],
	['+1310+5550150', '"+1310+5550150"'],
	['+123456', '"+123456"'],
	['+1234567890123456', '"+1234567890123456"'],
	['1234567890123456', '"1234567890123456"'],
	['+1 310 555 CALL', '"+1 310 555 CALL"'],
	['%2B13105550150', '"%2B13105550150"'],
	['+13105550150,+13105550151', '"+13105550150,+13105550151"'],
	['+\u0661\u0663\u0661\u0660\u0665\u0665\u0665', '"+\u0661\u0663\u0661\u0660\u0665\u0665\u0665"'],
	['tel:', '"tel:"'],
	['+', '"+"'],
	['12345', '"12345"'],
	[-13105550150, 'the number -13105550150'],
	[13105550150.5, 'the number 13105550150.5'],
	[1.310555015e21, 'the number 1.310555015e+21'],
	[NaN, 'the number NaN'],
	[true, 'the boolean true'],
	[[NUMBER], 'a list'],
	[{ value: NUMBER }, 'an object'],
];

const WITH_EXTENSIONS = [
	'tel:+1-310-555-0150;ext=2',
	'+1 310 555 0150 x2',
	'+13105550150x2',
	'+1 310 555 0150 ext. 22',
	'+1 310 555 0150, extension 2',
	'+1 310 555 0150/2',
	'+49 30 1234567 / 18',
	'+13105550150#2',
];

const EMPTY: unknown[][] = [[undefined], [null], [''], [' ']];

describe.each([
	['a number to send to', parsePhoneNumber, ''],
	['a party of a call', parsePartyAddress, ', or an address such as sip:agent@example.com'],
])('%s', (_name, parse, orElse) => {
	it.each(NUMBERS)('%j is taken as %s', (value, number) => {
		expect(parse(value, 'To')).toBe(number);
	});

	it.each(NO_NUMBERS)('%p is refused', (value, came) => {
		const { message, description } = refusalOf(() => parse(value, 'To'));
		expect(message).toBe(
			`To must be a phone number with its country code, such as ${NUMBER}${orElse}, but got ${came}`,
		);
		expect(description).toMatch(/^Write .*\+ and the country code/);
	});

	it.each(WITH_EXTENSIONS)('%s is refused for its extension', (value) => {
		const { message } = refusalOf(() => parse(value, 'To'));
		expect(message).toBe(
			`To must be a phone number without an extension, such as ${NUMBER}${orElse}, but got "${value}"`,
		);
	});

	it.each(EMPTY)('%j is no value', (value) => {
		expect(refusalOf(() => parse(value, 'To')).message).toBe('To is empty for this item');
	});

	it('is a short code only where there are some', () => {
		for (const code of ['12345', '123456', ' 12345 ', 12345]) {
			expect(parse(code, 'From', { shortCodes: true })).toBe(String(code).trim());
			expect(() => parse(code, 'From', { shortCodes: false })).toThrow('From must be');
		}
		expect(parse(NUMBER, 'From', { shortCodes: true })).toBe(NUMBER);
		for (const code of ['1234', '1234567', 'tel:1234', '12 34']) {
			expect(() => parse(code, 'From', { shortCodes: true })).toThrow('From must be');
		}
	});
});

describe('an address that is no phone number', () => {
	it.each([
		['sip:agent@example.com', 'sip:agent@example.com'],
		[' sips:agent@example.com;transport=tcp\n', 'sips:agent@example.com;transport=tcp'],
		['SIP:+13105550150@example.com', 'SIP:+13105550150@example.com'],
		['client:alice', 'client:alice'],
		['agent@example.com', 'agent@example.com'],
	])('%j is a party of a call', (value, address) => {
		expect(parsePartyAddress(value, 'From')).toBe(address);
		expect(() => parsePhoneNumber(value, 'From')).toThrow('From must be a phone number');
	});

	it.each([
		['sip:'],
		['client:'],
		['sip: agent@example.com'],
		['@example.com'],
		['a@b@c'],
		['alice'],
	])('%j is refused, with the forms there are', (value) => {
		const { message, description } = refusalOf(() => parsePartyAddress(value, 'From'));
		expect(message).toContain(`or an address such as sip:agent@example.com, but got "${value}"`);
		expect(description).toMatch(/sip: or client:/);
	});
});
