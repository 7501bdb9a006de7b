import {
	addNumbers,
	addressesOf,
	messageUrlsOf,
	OLD_SMS,
	triggerFor,
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
])(
	'what n8n has stored may be damaged, and n8n still knows the old addresses until it ends: %s',
	async (_, damage) => {
		const { numbers, before, trigger } = await published();
		trigger.editStored(damage);
		await trigger.unpublish();
		expect(addressesOf(numbers)).toEqual(before);
		await trigger.publish();
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
	},
);

describe('another trigger of the workflow fails after this one has connected its numbers', () => {
	it('n8n has stored nothing, and the old addresses are put back all the same', async () => {
		const numbers = addNumbers(given.sandbox);
		const trigger = triggerFor(given.sandbox, numbers);
		await trigger.publishBesideFailure();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
		await trigger.publish();
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});

	it('what cannot be put back is stored then, for the next time', async () => {
		const numbers = addNumbers(given.sandbox);
		const trigger = triggerFor(given.sandbox, numbers);
		const fault = { kind: 'status', status: 400 } as const;
		given.sandbox.faults.add({ method: 'PUT', path: numbers[0].sid, after: 1, times: 1, fault });
		await trigger.publishBesideFailure();
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, null]);
		let stored = '';
		trigger.editStored((text) => (stored = text));
		expect(stored).toContain(`"previous":"${OLD_SMS}"`);
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});
});
