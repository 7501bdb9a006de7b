import { UserError } from 'n8n-workflow';
import { describeValue } from '../../../nodes/SignalWire/input/describeValue';
import { isSid, parseAccountSid, parseSid } from '../../../nodes/SignalWire/input/sid';
import { refusalOf } from '../../support/refusalOf';

const SID = '43bb71ee-553f-4074-bb20-8e2747647cce';

const refused = (value: unknown) => refusalOf(() => parseSid(value, 'Call'));

describe('a SID that is accepted', () => {
	it.each([
		[SID, SID],
		[SID.toUpperCase(), SID.toUpperCase()],
		['43Bb71eE-553f-4074-bB20-8e2747647cCe', '43Bb71eE-553f-4074-bB20-8e2747647cCe'],
		['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'],
		[`  ${SID}  `, SID],
		[`\t${SID}\r\n`, SID],
		[`\u00a0${SID}\ufeff`, SID],
	])('%j', (written, sid) => {
		expect(parseSid(written, 'Call')).toBe(sid);
	});
});

describe('a SID that is refused', () => {
	it.each([
		['path traversal', ['..', '../..', '../../Calls', `../${SID}`, `${SID}/..`, `${SID}/../..`]],
		['encoded traversal', ['%2e%2e', '%2E%2E%2F', `..%2f${SID}`, `${SID}%2f..`, `${SID}%5c..`]],
		['double-encoded traversal', ['%252e%252e', `${SID}%252f..`, `..%255c${SID}`]],
		['a query', [`${SID}?`, `${SID}?x=1`, `?${SID}`, `${SID}%3Fx=1`]],
		['a fragment', [`${SID}#`, `${SID}#x`, `#${SID}`, `${SID}%23`]],
		['a suffix', [`${SID}.json`, `${SID}.mp3`, `${SID}/`, `${SID};x`, `${SID}0`, `${SID}\\`]],
		['a prefix', [`/${SID}`, `./${SID}`, `0${SID}`, `CA${SID}`, `{${SID}}`, `https://x/${SID}`]],
		['two of them', [`${SID}${SID}`, `${SID}\n${SID}`, `${SID},${SID}`]],
		['blanks inside', [SID.replace('-', ' '), `${SID.slice(0, 8)} ${SID.slice(8)}`]],
		['null bytes', [`${SID}\u0000`, `\u0000${SID}`, `${SID}\u0000.json`, '\u0000']],
		['unicode digits', [SID.replace('4', '\uff14'), SID.replace('0', '\u0660')]],
		[
			'unicode look-alikes',
			[SID.replace('e', '\u0435'), SID.replaceAll('-', '\u2010'), SID.replace('-', '\u2212')],
		],
		['invisible characters', [`${SID}\u200b`, `\u202e${SID}`, SID.replace('-', '-\u00ad')]],
		["other services' SIDs", ['RE0123456789abcdef0123456789abcdef', 'Twilio.CURRENT']],
		['almost a UUID', [SID.replaceAll('-', ''), SID.slice(1), SID.replace('b', 'g'), '43bb71ee']],
		['very long text', ['a'.repeat(1_000_000), `${SID}/`.repeat(10_000)]],
		['nothing', ['', '   ', undefined, null]],
		['an object', [{}, { value: SID }, { toString: () => SID }, new Date(), Object(SID)]],
		['a list', [[], [SID], [[SID]]]],
		['a number', [0, 42, NaN, Infinity, 43n]],
		['a boolean', [true, false]],
	])('%s', (_kind, values) => {
		for (const value of values) expect(refused(value)).toBeInstanceOf(UserError);
	});
});

describe('the message', () => {
	it.each([
		['../..', '"../.."'],
		[`${SID}.json`, `"${SID}.json"`],
		['a"b', '"a\\"b"'],
		['a\u0000\nb', '"a\\u0000\\nb"'],
		[42, 'the number 42'],
		[true, 'the boolean true'],
		[{ value: SID }, 'an object'],
		[[SID], 'a list'],
	])('names the field, what is expected, and what came: %j', (value, shown) => {
		const { message, description } = refused(value);
		expect(message).toMatch(
			/^Call must be a SID such as [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}, but got /,
		);
		expect(message.split(', but got ')[1]).toBe(shown);
		expect(description).toBe('Enter the UUID that SignalWire shows for it.');
	});

	it('sends nobody to a list that the field does not have', () => {
		const inLocator = refusalOf(() => parseSid('x', 'Call', { hasList: true }));
		expect(inLocator.message).toBe(refused('x').message);
		expect(inLocator.description).toMatch(/^Choose it from the list, or enter the UUID/);
	});

	it.each([[''], ['  '], ['\u00a0\n'], [null], [undefined]])(
		'says that %j is no value, and where to look',
		(value) => {
			const { message, description } = refused(value);
			expect(message).toBe('Call is empty for this item');
			expect(description).toMatch(
				/^It needs a value\. Where an expression gives it, look at the input/,
			);
		},
	);

	it.each([['a'], ['\u0000'], ['\u{1f600}'], ['"']])(
		'stays short for a very long text of %j, and tells its length',
		(character) => {
			const { message } = refused(character.repeat(100_000));
			expect(message.length).toBeLessThan(700);
			expect(message).toContain(`(${character.length * 100_000} characters)`);
		},
	);

	it('quotes a text of 80 characters whole', () => {
		const text = 'x'.repeat(80);
		expect(describeValue(text)).toBe(`"${text}"`);
		expect(describeValue(`${text}x`)).toBe(`"${text}"... (81 characters)`);
	});
});

describe('the field Account SID', () => {
	it.each([[''], [' \t'], [null], [undefined]])('may be empty: %j', (value) => {
		expect(parseAccountSid(value)).toBeUndefined();
	});

	it('takes a SID, and nothing else', () => {
		expect(parseAccountSid(` ${SID} `)).toBe(SID);
		for (const value of ['../..', [], {}, 0, false]) {
			expect(refusalOf(() => parseAccountSid(value)).message).toMatch(/^Account SID must be a SID/);
		}
	});
});

it('a SID of an answer is taken as it is or not at all', () => {
	expect(isSid(SID)).toBe(true);
	for (const value of [` ${SID}`, `${SID}/..`, '', null, [SID]]) expect(isSid(value)).toBe(false);
});
