import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import preview from '../../nodes/SignalWireTrigger/__schema__/v1.1.0.json';
import { SignalWireTrigger } from '../../nodes/SignalWireTrigger/SignalWireTrigger.node';
import { DELIVERED, INBOUND, VOICE_REQUEST } from '../support/callbacks/messageCallback';
import { RECORDING } from '../support/callbacks/recordingCallback';
import { send, signedForm } from '../support/callbacks/signedCallback';
import { givenTrigger, received } from '../support/callbacks/trigger';
import { membersOf } from './operations';
import { schemaOf } from './schema';

const { description } = new SignalWireTrigger();
const field = (name: string) => description.properties.find((each) => each.name === name)!;
const namesOf = (members: Array<INodeProperties | INodePropertyOptions>) =>
	members.map((member) => ('displayName' in member ? member.displayName : member.name));

/** Saved workflows depend on these names. */
const EVENTS = [
	'recording.in-progress',
	'recording.completed',
	'recording.absent',
	'recording.failed',
	'call.initiated',
	'call.ringing',
	'call.in-progress',
	'call.completed',
	'call.busy',
	'call.failed',
	'call.no-answer',
	'call.canceled',
	'message.received',
	'message.queued',
	'message.sending',
	'message.sent',
	'message.delivered',
	'message.undelivered',
	'message.failed',
	'transcription.completed',
	'transcription.failed',
];

it('has the parameters that were promised', () => {
	const parameters = description.properties.filter(({ type }) => type !== 'notice');
	expect(parameters.map(({ name, default: value }) => [name, value])).toEqual([
		['events', ['recording.completed']],
		['phoneNumbers', []],
		['verifySignature', true],
		['options', {}],
	]);
	const options = membersOf(field('options')) as INodeProperties[];
	expect(options.map(({ name, default: value }) => [name, value])).toEqual([
		['includeHeaders', false],
		['publicUrl', ''],
		['reply', ''],
	]);
	const events = membersOf(field('events')) as INodePropertyOptions[];
	expect(events.map(({ value }) => value).sort()).toEqual([...EVENTS].sort());
});

it.each(['events', 'options'])('what is to choose from is in alphabetical order: %s', (name) => {
	const names = namesOf(membersOf(field(name)));
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
});

const notices = description.properties.filter(({ type }) => type === 'notice');
const visible = (html: string) => html.replace(/<[^>]*>/g, '');

it('says in short where the address goes, and what to do about repeats', () => {
	const [where, repeats] = notices.map(({ displayName }) => displayName);
	for (const word of [
		...['Production URL', 'Test URL', 'Status Callback URL', 'Message URL of a phone number'],
		...['Message: Send', 'Recording: Start', 'Call: Create'],
		...['in cXML: recordingStatusCallback', 'transcribeCallback'],
	]) {
		expect(visible(where)).toContain(word);
	}
	expect(visible(repeats)).toMatch(/more than once.*Remove Duplicates/);
});

it.each(notices.map(({ name, displayName }) => [name, displayName]))(
	'a notice is short, and has no markup that n8n would drop: %s',
	(_, html) => {
		expect(visible(html).length).toBeLessThan(300);
		expect(html.replace(/<\/?(a|ul|li)\b[^>]*>/g, '')).toBe(visible(html));
	},
);

it('tells the address of a test from that of production', () => {
	const { header, executionsHelp, activationHint } = description.triggerPanel as {
		[name: string]: string;
	};
	expect(header).toMatch(/Test URL/);
	expect(executionsHelp).toMatch(/Test URL.*Production URL/);
	expect(activationHint).toMatch(/Production URL/);
	expect(description.activationMessage).toMatch(/Production URL/);
});

it('takes GET and POST at one address, and shows it once', () => {
	const webhooks = description.webhooks!;
	expect(webhooks.map(({ httpMethod, ndvHideUrl }) => [httpMethod, ndvHideUrl])).toEqual([
		['POST', undefined],
		['GET', true],
	]);
	expect(new Set(webhooks.map(({ path }) => path)).size).toBe(1);
});

it('asks for a credential only where signatures are checked', () => {
	expect(description.credentials).toEqual([
		{
			name: 'signalWireApi',
			required: true,
			displayOptions: { show: { verifySignature: [true] } },
		},
	]);
});

it('offers phone numbers for what SignalWire reports to them, where there is a credential', () => {
	const { displayOptions, typeOptions, default: initial } = field('phoneNumbers');
	expect(displayOptions).toEqual({
		show: {
			events: ['message.received', 'call.completed', 'call.failed'],
			verifySignature: [true],
		},
	});
	expect(new SignalWireTrigger().methods.loadOptions).toHaveProperty(
		typeOptions!.loadOptionsMethod!,
	);
	expect(initial).toEqual([]);
});

it('has an output preview of what every event has, and of nothing that one may lack', async () => {
	const server = await givenTrigger({ events: EVENTS });
	const status = { ...VOICE_REQUEST, CallStatus: 'completed' };
	for (const fields of [RECORDING, INBOUND, DELIVERED, status]) {
		await send(signedForm(server.productionUrl, fields));
		await server.settled();
	}
	const outputs = received(server);
	expect(outputs).toHaveLength(4);
	const [first] = outputs;
	const common = Object.keys(first)
		.filter((name) => name !== 'linked' && outputs.every((output) => name in output))
		.map((name) => [name, first[name]]);
	const { version, ...schema } = preview;
	expect(version).toBe(1);
	expect(schemaOf(Object.fromEntries(common) as IDataObject)).toEqual(schema);
});
