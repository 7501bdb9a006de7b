import { randomUUID } from 'node:crypto';
import type { Fault, NumberHandlers, PhoneNumber } from '../../sandbox';
import {
	addNumbers,
	addressesOf,
	BOTH,
	messageUrlsOf,
	OLD_SMS,
	refusalOf,
	triggerFor,
	updatesIn,
} from '../support/callbacks/connectedNumbers';
import { behave, useSandbox } from '../support/sandbox';

const given = useSandbox();

it.each<[Partial<NumberHandlers>, RegExp]>([
	[{ sms: 'laml_application' }, /\+13105550151: a cXML application handles its messages/],
	[{ sms: 'relay_topic' }, /\+13105550151: a Relay application handles its messages/],
	[{ voice: 'call_flow' }, /\+13105550151: a call flow handles its calls/],
	[{ voice: 'ai_agent' }, /\+13105550151: an AI agent handles its calls/],
	[{ voice: 'of_the_future' }, /\+13105550151: something else handles its calls/],
	[{ voice: null }, /\+13105550151: nothing handles its calls/],
	[
		{ sms: 'laml_application', voice: 'sip_gateway' },
		/a cXML application handles its messages.*; .*a SIP gateway handles its calls/,
	],
])('refuses a number that is handled otherwise: %j', async (handlers, why) => {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	const before = addressesOf(numbers);
	sandbox.handle(numbers[1], handlers);
	const refused = await refusalOf(triggerFor(sandbox, numbers, { events: BOTH }).publish());
	expect(refused).toMatch(why);
	expect(refused).toMatch(/No phone number was changed$/);
	expect(refused).not.toContain('+13105550150');
	expect([updatesIn(sandbox), addressesOf(numbers)]).toEqual([0, before]);
});

it('who handles the calls does not matter for messages, nor the other way round', async () => {
	const { sandbox } = given;
	const [used, fresh] = addNumbers(sandbox);
	sandbox.handle(used, { voice: 'ai_agent' });
	sandbox.handle(fresh, { sms: 'relay_application' });
	const messages = triggerFor(sandbox, [used]);
	const calls = triggerFor(sandbox, [fresh], { events: ['call.failed'] });
	await messages.publish();
	await calls.publish();
	expect([used.sms_url, fresh.status_callback]).toEqual([messages.url, calls.url]);
});

it('refuses a number that another trigger of this n8n has', async () => {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	const first = triggerFor(sandbox, [numbers[1]]);
	await first.publish();
	const second = triggerFor(sandbox, numbers);
	expect(await refusalOf(second.publish())).toMatch(
		/^\+13105550151: its Message URL belongs to another SignalWire Trigger of this n8n.*No phone/,
	);
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, first.url]);
	await first.unpublish();
	await second.publish();
	expect(messageUrlsOf(numbers)).toEqual([second.url, second.url]);
});

it.each([401, 403] as const)('names the scope that the token lacks: %i', async (missingScope) => {
	const { sandbox } = given;
	behave(sandbox, { missingScope });
	sandbox.addToken('PTmessaging', ['calling', 'messaging']);
	const trigger = triggerFor(sandbox, addNumbers(sandbox));
	trigger.credentials = { ...sandbox.credentials, apiToken: 'PTmessaging' };
	const refused = await refusalOf(trigger.publish());
	expect(refused).toMatch(/the token( has)? the Numbers scope.*No phone number was changed$/);
	expect(refused).not.toContain('PTmessaging');
	expect(updatesIn(sandbox)).toBe(0);
});

it('refuses a number that the project does not have, after one that it has', async () => {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	const sid = randomUUID();
	const phoneNumbers = [numbers[0].sid, sid];
	expect(await refusalOf(triggerFor(sandbox, numbers, { phoneNumbers }).publish())).toBe(
		`The project has no phone number ${sid}. No phone number was changed`,
	);
	expect(updatesIn(sandbox)).toBe(0);
});

it.each<[string, Fault, RegExp]>([
	[
		'is refused',
		{ kind: 'status', status: 422, message: 'Bad URL', shape: 'nativeErrorsDetail' },
		/refused to change the Message URL of \+13105550151: Bad URL/,
	],
	[
		'does not come true',
		{ kind: 'ignored' },
		/did not confirm the new Message URL of \+13105550151/,
	],
	['is answered by a gateway', { kind: 'html' }, /\+13105550151/],
])(
	'when the second of three numbers %s, the first has its old address back',
	async (_, fault, why) => {
		const { sandbox } = given;
		const numbers = [...addNumbers(sandbox), sandbox.addPhoneNumber({ sms_url: OLD_SMS })];
		const before = addressesOf(numbers);
		sandbox.faults.add({ method: 'PUT', path: numbers[1].sid, fault });
		const trigger = triggerFor(sandbox, numbers);
		const refused = await refusalOf(trigger.publish());
		expect(refused).toMatch(why);
		expect(refused).toMatch(/All phone numbers have their old addresses$/);
		expect(addressesOf(numbers)).toEqual(before);
		sandbox.faults.clear();
		await trigger.publish();
		expect(messageUrlsOf(numbers)).toEqual(Array(3).fill(trigger.url));
	},
);

it('what was carried out although it was refused is put back as well', async () => {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	const fault = { kind: 'status', status: 500, carriedOut: true } as const;
	const unreadable = { kind: 'status', status: 404 } as const;
	sandbox.faults.add({ method: 'PUT', path: numbers[1].sid, times: 1, fault });
	sandbox.faults.add({
		method: 'GET',
		path: numbers[1].sid,
		after: 1,
		times: 5,
		fault: unreadable,
	});
	await expect(triggerFor(sandbox, numbers).publish()).rejects.toThrow(/old addresses/);
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
});

it('says which number could not be put back, and what it had before', async () => {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	sandbox.faults.add({
		method: 'PUT',
		path: numbers[1].sid,
		fault: { kind: 'status', status: 400 },
	});
	const refusal = { kind: 'status', status: 403 } as const;
	sandbox.faults.add({ method: 'PUT', path: numbers[0].sid, after: 1, fault: refusal });
	const refused = await refusalOf(triggerFor(sandbox, numbers).publish());
	expect(refused).toMatch(
		/could not be put back: the Message URL of \+13105550150, which was https:\/\/old\.example\.com\/sms before$/,
	);
	expect(refused).not.toContain('key=1');
});

it.each<[string, Fault]>([
	['got lost', { kind: 'resetAfter' }],
	['is cut off', { kind: 'truncated', carriedOut: true }],
	['is an error', { kind: 'status', status: 500, carriedOut: true }],
	['never came because nothing did', { kind: 'reset' }],
])('looks up what became of a request whose response %s', async (_, fault) => {
	const { sandbox } = given;
	const numbers = addNumbers(sandbox);
	sandbox.faults.add({ method: 'PUT', path: numbers[0].sid, times: 1, fault });
	const trigger = triggerFor(sandbox, numbers);
	await trigger.publish();
	expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
	await trigger.unpublish();
	expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
});

describe('where n8n tries again by itself', () => {
	/** The second number is refused, and then the first one cannot be put back. */
	function spoil(first: PhoneNumber, second: PhoneNumber, times: number) {
		const { faults } = given.sandbox;
		const fault = { kind: 'status', status: 400 } as const;
		faults.add({ method: 'PUT', path: second.sid, times, fault });
		faults.add({ method: 'PUT', path: first.sid, after: 1, times, fault });
	}

	it('the old addresses are known in the next attempt', async () => {
		const { sandbox } = given;
		const numbers = addNumbers(sandbox);
		spoil(...numbers, 1);
		const trigger = triggerFor(sandbox, numbers);
		trigger.attempts = 2;
		await trigger.publish();
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, trigger.url]);
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});

	it('and when the workflow is unpublished after the last one', async () => {
		const { sandbox } = given;
		const numbers = addNumbers(sandbox);
		spoil(...numbers, 2);
		const trigger = triggerFor(sandbox, numbers);
		trigger.attempts = 2;
		expect(await refusalOf(trigger.publish())).toMatch(/could not be put back/);
		expect(messageUrlsOf(numbers)).toEqual([trigger.url, null]);
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});
});
