import type { IDataObject } from 'n8n-workflow';
import type { PhoneNumber } from '../../sandbox';
import {
	addNumbers as addNumbersTo,
	addressesOf,
	BOTH,
	messageUrlsOf,
	OLD_SMS,
	triggerFor,
	updatesIn,
} from '../support/callbacks/connectedNumbers';
import { useSandbox } from '../support/sandbox';

const given = useSandbox();

const addNumbers = () => addNumbersTo(given.sandbox);
const triggerOf = (numbers: PhoneNumber[], parameters?: IDataObject) =>
	triggerFor(given.sandbox, numbers, parameters);
const updates = () => updatesIn(given.sandbox);

it('gives the numbers its address for messages, and their old ones back', async () => {
	const numbers = addNumbers();
	const before = addressesOf(numbers);
	const trigger = triggerOf(numbers);
	await trigger.publish();
	expect(addressesOf(numbers)).toEqual(
		before.map((addresses) => ({ ...addresses, sms_url: trigger.url })),
	);
	await trigger.unpublish();
	expect(addressesOf(numbers)).toEqual(before);
	expect(updates()).toBe(4);
});

it('takes the status callback for the calls, and never the address that calls ask', async () => {
	const numbers = addNumbers();
	const before = addressesOf(numbers);
	const trigger = triggerOf(numbers, { events: BOTH });
	await trigger.publish();
	expect(addressesOf(numbers)).toEqual(
		before.map(({ voice_url }) => ({
			voice_url,
			sms_url: trigger.url,
			status_callback: trigger.url,
		})),
	);
	await trigger.unpublish();
	expect(addressesOf(numbers)).toEqual(before);
});

it.each([null, ''] as const)('a number without an address has none again: %j', async (cleared) => {
	const { sandbox } = given;
	sandbox.behaviour.clearedAddress = cleared;
	const numbers = addNumbers();
	const trigger = triggerOf(numbers);
	await trigger.publish();
	await trigger.unpublish();
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, cleared]);
});

it.each([
	['no number', { phoneNumbers: [] }],
	['none of what is reported to a number', { events: ['recording.completed', 'call.ringing'] }],
	['no signatures, and so no credential', { verifySignature: false }],
])('asks SignalWire nothing with %s', async (_, parameters) => {
	const trigger = triggerOf(addNumbers(), parameters);
	await trigger.publish();
	await trigger.unpublish();
	expect(given.sandbox.requests).toEqual([]);
});

it('a test run changes nothing, whether the workflow is published or not', async () => {
	const numbers = addNumbers();
	const trigger = triggerOf(numbers);
	await trigger.test();
	expect(given.sandbox.requests).toEqual([]);
	await trigger.publish();
	const published = addressesOf(numbers);
	const asked = given.sandbox.requests.length;
	await trigger.test();
	expect(addressesOf(numbers)).toEqual(published);
	expect(given.sandbox.requests).toHaveLength(asked);
});

it('published twice, or again with changes, it still knows the old addresses', async () => {
	const numbers = addNumbers();
	const before = addressesOf(numbers);
	const trigger = triggerOf(numbers);
	await trigger.publish();
	await trigger.restart('activate');
	expect(updates()).toBe(2);
	trigger.change({ events: BOTH });
	await trigger.publish();
	expect(numbers.map(({ status_callback }) => status_callback)).toEqual([trigger.url, trigger.url]);
	trigger.change({ phoneNumbers: [numbers[1].sid] });
	await trigger.publish();
	expect(addressesOf(numbers)[0]).toEqual(before[0]);
	await trigger.unpublish();
	expect(addressesOf(numbers)).toEqual(before);
});

it('leaves alone what others have entered since', async () => {
	const numbers = addNumbers();
	const trigger = triggerOf(numbers);
	await trigger.publish();
	numbers[0].sms_url = 'https://other.example.com/sms';
	await trigger.unpublish();
	expect(messageUrlsOf(numbers)).toEqual(['https://other.example.com/sms', null]);
});

it('an address that was entered by hand is not taken for the old one', async () => {
	const numbers = addNumbers();
	const trigger = triggerOf(numbers);
	numbers[0].sms_url = trigger.url;
	await trigger.publish();
	expect(updates()).toBe(1);
	await trigger.unpublish();
	expect(messageUrlsOf(numbers)).toEqual([trigger.url, null]);
});

it('a number that takes no messages yet takes them, and then none', async () => {
	const { sandbox } = given;
	const numbers = addNumbers();
	sandbox.handle(numbers[1], { sms: null, voice: null });
	const trigger = triggerOf(numbers);
	await trigger.publish();
	expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
	expect(sandbox.handlersOf(numbers[1])).toEqual({ sms: 'laml_webhooks', voice: null });
	await trigger.unpublish();
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
});

it.each([
	['https://tunnel.example.com/', 'https://tunnel.example.com'],
	['https://tunnel.example.com:8443', 'https://tunnel.example.com:8443'],
])('Public URL may be the start of the address: %s', async (publicUrl, start) => {
	const numbers = addNumbers();
	const trigger = triggerOf(numbers, { options: { publicUrl } });
	await trigger.publish();
	const { pathname } = new URL(trigger.url);
	expect(messageUrlsOf(numbers)).toEqual(Array(2).fill(`${start}${pathname}`));
});

it('Public URL may be the whole address, and nothing in between', async () => {
	const numbers = addNumbers();
	const trigger = triggerOf(numbers);
	const publicUrl = `https://user:word@proxy.example.com/n8n${new URL(trigger.url).pathname}?a=1`;
	trigger.change({ options: { publicUrl } });
	await trigger.publish();
	expect(messageUrlsOf(numbers)).toEqual([publicUrl, publicUrl]);
	await trigger.unpublish();
	trigger.change({ options: { publicUrl: 'https://proxy.example.com/n8n' } });
	await expect(trigger.publish()).rejects.toThrow(/Public URL must be the start.*\/webhook\//);
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
});

it.each<[string, (numbers: PhoneNumber[]) => unknown]>([
	['a list', (numbers) => `={{ ${JSON.stringify(numbers.map(({ sid }) => ` ${sid} `))} }}`],
	['a text', (numbers) => `={{ "${numbers.map(({ sid }) => sid.toUpperCase()).join(', ')}" }}`],
	['the same twice', ([one, other]) => [one.sid, other.sid, one.sid]],
])('an expression may give %s', async (_, written) => {
	const numbers = addNumbers();
	const trigger = triggerOf(numbers, { phoneNumbers: written(numbers) as string });
	await trigger.publish();
	expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
	expect(updates()).toBe(2);
});

it.each([
	['={{ [] }}', /Phone Number Names or IDs gives no phone number/],
	['={{ undefined }}', /Phone Number Names or IDs gives no phone number/],
	[['+13105550150'], /Phone Number Names or IDs must be a SID/],
	[['../Calls'], /Phone Number Names or IDs must be a SID/],
])('refuses %j', async (phoneNumbers, why) => {
	const trigger = triggerOf(addNumbers(), { phoneNumbers });
	await expect(trigger.publish()).rejects.toThrow(why);
	expect(given.sandbox.requests).toEqual([]);
});
