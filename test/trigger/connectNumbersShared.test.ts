import { randomUUID } from 'node:crypto';
import { startSandbox, type Sandbox } from '../../sandbox';
import {
	addNumbers,
	messageUrlsOf,
	OLD_SMS,
	refusalOf,
	triggerFor,
	updatesIn,
	warningsOf,
} from '../support/callbacks/connectedNumbers';
import { useSandbox } from '../support/sandbox';

const given = useSandbox();

describe('the number has an address of this n8n in another form', () => {
	const FORMS: Array<[string, (url: string) => string]> = [
		['a query', (url) => `${url}?ticket=1`],
		['a fragment', (url) => `${url}#part`],
		['user info', (url) => url.replace('//', '//user:word@')],
		['a slash at its end', (url) => `${url}/`],
	];

	it.each(FORMS)('another trigger, with %s: refused', async (_, form) => {
		const [number] = addNumbers(given.sandbox);
		const other = form(triggerFor(given.sandbox, []).url);
		number.sms_url = other;
		const refused = await refusalOf(triggerFor(given.sandbox, [number]).publish());
		expect(refused).toMatch(/its Message URL belongs to another SignalWire Trigger of this n8n/);
		expect(number.sms_url).toBe(other);
	});

	it.each([FORMS[0], FORMS[3]])('its own, with %s: left alone', async (_, form) => {
		const [number] = addNumbers(given.sandbox);
		const trigger = triggerFor(given.sandbox, [number]);
		number.sms_url = form(trigger.url);
		await trigger.publish();
		await trigger.unpublish();
		expect([number.sms_url, updatesIn(given.sandbox)]).toEqual([form(trigger.url), 0]);
	});

	it.each([FORMS[1], FORMS[2]])('its own, with %s: says what to enter', async (_, form) => {
		const [number] = addNumbers(given.sandbox);
		const trigger = triggerFor(given.sandbox, [number]);
		number.sms_url = form(trigger.url);
		const refused = await refusalOf(trigger.publish());
		expect(refused).toContain(`Enter ${trigger.url} there`);
		expect(refused).not.toContain('word@');
		expect(number.sms_url).toBe(form(trigger.url));
	});

	it.each(FORMS)(
		'its own, changed to one with %s while it is connected: the old one comes back',
		async (_, form) => {
			const [number] = addNumbers(given.sandbox);
			const trigger = triggerFor(given.sandbox, [number]);
			await trigger.publish();
			number.sms_url = form(trigger.url);
			await trigger.unpublish();
			expect(number.sms_url).toBe(OLD_SMS);
		},
	);

	it('n8n starts again after a query was added: no warning, and the old address is known', async () => {
		const [number] = addNumbers(given.sandbox);
		const trigger = triggerFor(given.sandbox, [number]);
		await trigger.publish();
		number.sms_url = `${trigger.url}?ticket=1`;
		expect(await warningsOf(async () => await trigger.restart())).toEqual([]);
		number.sms_url = trigger.url;
		await trigger.unpublish();
		expect(number.sms_url).toBe(OLD_SMS);
	});
});

describe('the credential is of another project when the workflow is unpublished', () => {
	let second: Sandbox;

	beforeAll(async () => {
		second = await startSandbox({ projectId: randomUUID() });
	});

	afterAll(async () => await second.close());

	it('the old addresses are remembered, and the log says which credential is missing', async () => {
		const { sandbox } = given;
		const numbers = addNumbers(sandbox);
		const trigger = triggerFor(sandbox, numbers);
		await trigger.publish();
		trigger.credentials = second.credentials;
		const lines = await warningsOf(async () => await trigger.unpublish());
		const { projectId, spaceUrl } = sandbox.credentials;
		const where = `taken in project ${projectId} of ${spaceUrl}, and`;
		expect(lines).toEqual(Array(2).fill(expect.stringContaining(where)));
		trigger.credentials = sandbox.credentials;
		await trigger.unpublish();
		expect(messageUrlsOf(numbers)).toEqual([OLD_SMS, null]);
	});

	it('an earlier version has not stored the project: its numbers count as given up', async () => {
		const { sandbox } = given;
		const numbers = addNumbers(sandbox);
		const trigger = triggerFor(sandbox, numbers);
		await trigger.publish();
		trigger.editStored((stored) => stored.replaceAll(/,"(space|projectId)":"[^"]*"/g, ''));
		trigger.credentials = second.credentials;
		expect(await warningsOf(async () => await trigger.unpublish())).toEqual([]);
	});
});

it.each(['word', 'wo/rd'])('no error and no log line shows the password %s', async (password) => {
	const { sandbox } = given;
	const [number] = addNumbers(sandbox);
	const old = `https://user:${password}@old.example.com/sms`;
	number.sms_url = old;
	const message = `"${old}" is no URL`;
	const fault = { kind: 'status', status: 422, message, shape: 'nativeErrorsDetail' } as const;
	const trigger = triggerFor(sandbox, [number]);
	sandbox.faults.add({ method: 'PUT', path: number.sid, times: 1, fault });
	const refused = await refusalOf(trigger.publish());
	expect(refused).toContain('"https://old.example.com/sms" is no URL');
	await trigger.publish();
	sandbox.faults.add({ method: 'PUT', path: number.sid, times: 1, fault });
	const lines = await warningsOf(async () => await trigger.unpublish());
	expect(lines).toEqual([expect.stringContaining('"https://old.example.com/sms" is no URL')]);
	expect([refused, ...lines].join()).not.toMatch(/user|rd@/);
});

it('of two workflows that are published at the same moment, one has the number', async () => {
	const { sandbox } = given;
	const [number] = addNumbers(sandbox);
	const triggers = [triggerFor(sandbox, [number]), triggerFor(sandbox, [number])];
	const results = await Promise.all(
		triggers.map(async (trigger) => await refusalOf(trigger.publish())),
	);
	const won = results.indexOf('It was not refused');
	expect(results[1 - won]).toMatch(/belongs to another SignalWire Trigger of this n8n/);
	expect(number.sms_url).toBe(triggers[won].url);
	await triggers[won].unpublish();
	expect(number.sms_url).toBe(OLD_SMS);
});
