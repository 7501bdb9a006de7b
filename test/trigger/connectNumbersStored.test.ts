import {
	addNumbers,
	addressesOf,
	messageUrlsOf,
	triggerFor,
	updatesIn,
} from '../support/callbacks/connectedNumbers';
import { useSandbox } from '../support/sandbox';

const given = useSandbox();

async function published() {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	const before = addressesOf(numbers);
	const trigger = triggerFor(sandbox, numbers);
	await trigger.publish();
	return { numbers, before, trigger };
}

describe('a copy of the workflow, with what n8n has stored for the original', () => {
	it('does not take the numbers of the original', async () => {
		const { numbers, trigger } = await published();
		await expect(trigger.copy().publish()).rejects.toThrow(
			/belongs to another SignalWire Trigger of this n8n/,
		);
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
	});

	it('does not put back the addresses of the original', async () => {
		const { numbers, before, trigger } = await published();
		const copy = trigger.copy();
		copy.change({ phoneNumbers: [] });
		await copy.publish();
		await copy.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
		await trigger.unpublish();
		expect(addressesOf(numbers)).toEqual(before);
	});
});

it.each([
	['no list', () => JSON.stringify({ 'node:SignalWire Trigger': { takenAddresses: 'nonsense' } })],
	[
		'an entry that lacks the old address',
		(stored: string) => stored.replaceAll('"previous"', '"other"'),
	],
	[
		'an entry that is nothing',
		() => JSON.stringify({ 'node:SignalWire Trigger': { takenAddresses: [null] } }),
	],
])('what n8n has stored may be damaged: %s', async (_, damage) => {
	const { numbers, trigger } = await published();
	trigger.editStored(damage);
	const updates = updatesIn(given.sandbox);
	await trigger.unpublish();
	await trigger.publish();
	expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
	expect(updatesIn(given.sandbox)).toBe(updates);
});
