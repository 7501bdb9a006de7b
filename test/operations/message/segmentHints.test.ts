import type { IDataObject } from 'n8n-workflow';
import { segmentsOf } from '../../../sandbox/objects/segments';
import { hintsFor } from '../../support/n8n/nodeHints';

const shownBefore = (parameters: IDataObject, json?: IDataObject) =>
	hintsFor('beforeExecution', parameters, json);

const TEXTS = [
	'Your appointment is tomorrow at 10',
	'a'.repeat(160),
	'a'.repeat(161),
	'€'.repeat(80),
	'€'.repeat(81),
	'a'.repeat(306),
	'a'.repeat(307),
	'a'.repeat(1600),
	'{[^]}~|\\'.repeat(20),
	'Καλημέρα',
	'é'.repeat(160),
	'ê'.repeat(70),
	'ê'.repeat(71),
	'📞'.repeat(35),
	'📞'.repeat(36),
	'📞'.repeat(800),
	'Two lines\r\nwith "quotes", \'others\' and {{ braces }}',
];

it.each(TEXTS.map((text) => [text.slice(0, 20), text.length, text]))(
	'the number of segments is shown before a text is sent: %s... (%i)',
	(_start, _length, message) => {
		const count = segmentsOf(message);
		const shown = shownBefore({ message });
		expect(shown).toHaveLength(1);
		expect(shown[0]).toMatch(new RegExp(`\\b${count} segment${count === 1 ? '' : 's'}\\b`));
	},
);

it('the text of an expression counts as it is for the first item', () => {
	const message = '={{ $json.words }}';
	expect(shownBefore({ message }, { words: 'a'.repeat(161) })).toEqual([
		expect.stringContaining('2 segments'),
	]);
});

it.each([
	['no text', { message: '' }],
	['an expression without a value yet', { message: '={{ $json.none }}' }],
	['an expression that cannot be evaluated', { message: "={{ $('None').item.json.text }}" }],
	['a message with media', { message: 'Look', options: { mediaUrls: ['https://example.com/a'] } }],
	['an MMS', { message: 'Look', options: { sendAsMms: true } }],
	['another operation', { message: 'Look', operation: 'get' }],
	['another resource', { message: 'Look', resource: 'call' }],
])('nothing is shown for %s', (_case, parameters) => {
	expect(shownBefore(parameters)).toEqual([]);
});
