import '../../support/n8n/environment';
import type { IDataObject } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { SignalWire } from '../../../nodes/SignalWire/SignalWire.node';
import { segmentsOf } from '../../../sandbox/objects/segments';
import { nodeTypes } from '../../support/n8n/nodeTypes';

const { hints = [] } = new SignalWire().description;

/** The hints that n8n's editor shows beside a node, evaluated as the editor evaluates them. */
function hintsFor(parameters: IDataObject, json: IDataObject = {}): string[] {
	const node = {
		id: 'send',
		name: 'Send',
		type: 'n8n-nodes-signalwire.signalWire',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: { resource: 'message', operation: 'send', ...(parameters as object) },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const input = [{ json, pairedItem: { item: 0 } }];
	// As the editor does it, which takes what cannot be evaluated for no.
	const isShown = ({ displayCondition = '' }) => {
		try {
			const value = workflow.expression.getParameterValue(
				...([displayCondition, null, 0, 0, node.name, input, 'manual', {}] as const),
			);
			return value === true;
		} catch {
			return false;
		}
	};
	return hints.filter(isShown).map(({ message }) => message);
}

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
		const shown = hintsFor({ message });
		expect(shown).toHaveLength(1);
		expect(shown[0]).toMatch(new RegExp(`\\b${count} segment${count === 1 ? '' : 's'}\\b`));
	},
);

it('the text of an expression counts as it is for the first item', () => {
	const message = '={{ $json.words }}';
	expect(hintsFor({ message }, { words: 'a'.repeat(161) })).toEqual([
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
	expect(hintsFor(parameters)).toEqual([]);
});
