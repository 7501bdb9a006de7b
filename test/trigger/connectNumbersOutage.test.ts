import type { PhoneNumber } from '../../sandbox';
import {
	addNumbers,
	addressesOf,
	BOTH,
	messageUrlsOf,
	OLD_SMS,
	triggerFor,
	updatesIn,
	warningsOf,
} from '../support/callbacks/connectedNumbers';
import { GONE } from '../support/n8n/credentials';
import { requestsOf, useSandbox } from '../support/sandbox';

const given = useSandbox();

const OTHERS = 'https://other.example.com/sms';

/** SignalWire answers nobody, until `faults.clear()`. */
const goDown = () => given.sandbox.faults.add({ fault: { kind: 'reset' } });

async function published(parameters = {}) {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	const before = addressesOf(numbers);
	const trigger = triggerFor(sandbox, numbers, parameters);
	await trigger.publish();
	return { numbers, before, trigger };
}

describe('SignalWire is down when the workflow is unpublished', () => {
	it('the old addresses are known the next time', async () => {
		const { numbers, before, trigger } = await published({ events: BOTH });
		goDown();
		const lines = await warningsOf(async () => await trigger.unpublish());
		expect(lines).toHaveLength(4);
		expect(lines[0]).toMatch(
			/^"SignalWire Trigger" could not put back the Message URL of \+13105550150, which was https:\/\/old\.example\.com\/sms before: The connection to /,
		);
		expect(lines.join()).not.toContain('key=1');
		given.sandbox.faults.clear();
		await trigger.publish();
		await trigger.unpublish();
		expect(addressesOf(numbers)).toEqual(before);
	});

	it('a number that is not chosen any more has its old address back as well', async () => {
		const { numbers, trigger } = await published();
		goDown();
		await trigger.unpublish();
		given.sandbox.faults.clear();
		trigger.change({ phoneNumbers: [] });
		await trigger.publish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
		const asked = given.sandbox.requests.length;
		await trigger.unpublish();
		expect(given.sandbox.requests).toHaveLength(asked);
	});

	it('what others have entered since is what the number had before', async () => {
		const { numbers, trigger } = await published();
		goDown();
		await trigger.unpublish();
		given.sandbox.faults.clear();
		numbers[0].sms_url = OTHERS;
		await trigger.publish();
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OTHERS, null]);
	});

	it('a start that fails afterwards does not lose them', async () => {
		const { numbers, trigger } = await published();
		goDown();
		await trigger.unpublish();
		given.sandbox.faults.clear();
		const refusal = { kind: 'status', status: 401 } as const;
		given.sandbox.faults.add({ times: 3, fault: refusal });
		await expect(trigger.publish()).rejects.toThrow(/could not be put back/);
		await trigger.publish();
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});
});

it('the old addresses survive a credential that is gone meanwhile', async () => {
	const { numbers, trigger } = await published();
	const { signalWireApi } = trigger.node.credentials!;
	trigger.node.credentials = { signalWireApi: { ...signalWireApi, id: GONE } };
	const lines = await warningsOf(async () => await trigger.unpublish());
	expect(lines).toEqual(Array(2).fill(expect.stringMatching(/could not put back.*does not exist/)));
	trigger.node.credentials = { signalWireApi };
	await trigger.publish();
	await trigger.unpublish();
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
});

it('a number that was given up meanwhile does not keep the others from being put back', async () => {
	const { sandbox } = given;
	const { numbers, trigger } = await published();
	sandbox.phoneNumbers.delete(numbers[0].sid);
	expect(await warningsOf(async () => await trigger.unpublish())).toEqual([]);
	expect(numbers[1].sms_url).toBeNull();
	const asked = sandbox.requests.length;
	await trigger.unpublish();
	expect(sandbox.requests).toHaveLength(asked);
});

describe.each(['init', 'leadershipChange'] as const)('n8n starts again (%s)', (activation) => {
	it('nothing changes, and the old addresses are still known', async () => {
		const { numbers, before, trigger } = await published({ events: BOTH });
		const updates = updatesIn(given.sandbox);
		await trigger.restart(activation);
		await trigger.restart(activation);
		expect(updatesIn(given.sandbox)).toBe(updates);
		await trigger.unpublish();
		expect(addressesOf(numbers)).toEqual(before);
	});

	it('SignalWire being down keeps no workflow from starting', async () => {
		const { numbers, trigger } = await published();
		goDown();
		const reads = requestsOf(given.sandbox, 'GET').length;
		const lines = await warningsOf(async () => await trigger.restart(activation));
		expect(lines).toEqual(
			Array(2).fill(expect.stringMatching(/left phone number .* as it is: The/)),
		);
		expect(requestsOf(given.sandbox, 'GET')).toHaveLength(reads + 2);
		given.sandbox.faults.clear();
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});

	it.each<[string, (number: PhoneNumber) => unknown, string]>([
		['entered another address', (number) => (number.sms_url = OTHERS), 'changed its Message URL'],
		[
			'gave it to something else',
			(number) => given.sandbox.handle(number, { sms: 'laml_application' }),
			'a cXML application handles its messages',
		],
	])('somebody who %s meanwhile keeps it', async (_, change, why) => {
		const { numbers, trigger } = await published();
		change(numbers[0]);
		const changed = addressesOf(numbers);
		const lines = await warningsOf(async () => await trigger.restart(activation));
		expect(lines).toEqual([expect.stringContaining(why)]);
		expect(addressesOf(numbers)).toEqual(changed);
	});

	it('connects again what n8n had put back when an earlier start failed', async () => {
		const { numbers, trigger } = await published();
		numbers[0].sms_url = OLD_SMS;
		numbers[1].sms_url = null;
		await trigger.restart(activation);
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});
});

it('under another address, n8n takes its numbers along', async () => {
	const { numbers, trigger } = await published();
	const before = trigger.url;
	trigger.origin = 'https://moved.example.com';
	await trigger.restart();
	expect(trigger.url).not.toBe(before);
	expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
	await trigger.unpublish();
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
});
