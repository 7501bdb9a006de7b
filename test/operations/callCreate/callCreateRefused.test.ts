import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../../sandbox';
import { call } from '../../support/operations';
import { runOperation, SHORT_TIMEOUT, ticketsFor } from '../../support/runOperation';
import { requestsOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const CREATE = call.operations.create;
const TO = '+13105550163';
const onError = 'continueErrorOutput';

const number = (index: number) => `+1310555${String(1000 + index)}`;

const byNumber = { ...CREATE.fields, to: '={{ $json.to }}' };

const SAY = { instructions: 'say', text: 'Hello' };

const BAD_FIELDS: Array<[IDataObject, string]> = [
	[{ to: '={{ $json.missing }}' }, 'To is empty for this item'],
	[{ to: '555-0163' }, 'To must be a phone number with its country code'],
	[{ to: 'agent' }, 'To must be a phone number with its country code'],
	[{ from: { __rl: true, mode: 'number', value: 'me' } }, 'From must be a phone number'],
	[{ url: '' }, 'URL is empty for this item'],
	[{ url: 'example.com/a.xml' }, 'URL must be a URL with https:// or http:// in front'],
	[{ method: '={{ "PUT" }}' }, 'Method must be GET or POST, but got "PUT"'],
	[{ instructions: '={{ "twiml" }}' }, 'Instructions must be say, url or application'],
	[{ instructions: 'application', applicationSid: 'AP1' }, 'Application SID must be a SID'],
	[{ ...SAY, text: '' }, 'Text is empty for this item'],
	[{ ...SAY, text: '={{ $json.missing }}' }, 'Text is empty for this item'],
	[{ ...SAY, text: '={{ "\\u0000" }}' }, 'Text must be a text of 1 to 4096 characters'],
	[{ ...SAY, text: 'x'.repeat(4097) }, 'Text must be a text of 1 to 4096 characters'],
	[{ ...SAY, text: '🎉'.repeat(625) }, 'Text is too long for the address that it is put into: 75'],
	[{ ...SAY, text: '={{ {} }}' }, 'Text must be a text of 1 to 4096 characters'],
	[{ ...SAY, voice: 'woman" loop="0' }, 'Voice must be a voice such as woman'],
	[{ ...SAY, language: 'English, please' }, 'Language must be a language such as en-US'],
	[{ options: { timeout: 0 } }, 'Timeout must be a whole number of seconds from 1 to 600'],
	[{ options: { timeout: 601 } }, 'Timeout must be a whole number of seconds from 1 to 600'],
	[{ options: { machineDetection: '={{ "enable" }}' } }, 'Machine Detection must be'],
	[{ options: { machineDetectionTimeout: 121 } }, 'Machine Detection Timeout must be'],
	[{ options: { machineWordsThreshold: 1.5 } }, 'Machine Words Threshold must be'],
	[{ options: { record: '={{ "yes" }}' } }, 'Record must be true or false'],
	[{ options: { sendDigits: '12a' } }, 'Send Digits must be 1 to 32 digits'],
	[{ options: { sendDigits: '1'.repeat(33) } }, 'Send Digits must be 1 to 32 digits'],
	[{ options: { maxPricePerMinute: '5 cents' } }, 'Max Price Per Minute must be a price'],
	[{ options: { maxPricePerMinute: '0.00001' } }, 'Max Price Per Minute must be a price'],
	[{ options: { statusCallback: 'n8n/webhook' } }, 'Status Callback URL must be a URL'],
	[{ options: { statusCallbackEvent: '={{ ["busy"] }}' } }, 'Status Callback Events must be'],
	[
		{ options: { recordingStatusCallbackEvent: '={{ "done" }}' } },
		'Recording Status Callback Events',
	],
];

it.each(BAD_FIELDS)('refuses %j before anything is sent', async (fields, message) => {
	const { sandbox } = given;
	const { error, output } = await runOperation(sandbox, CREATE, [{}, {}], {
		fields: { ...CREATE.fields, ...fields },
	});
	expect(error?.message).toContain(message);
	expect(output).toEqual([]);
	expect(sandbox.requests).toEqual([]);
});

it('tells what SignalWire has against a call, in the shape of this endpoint', async () => {
	const { sandbox } = given;
	sandbox.faults.add({
		fault: { kind: 'status', status: 400, shape: 'B', code: 30010, message: 'Too expensive.' },
	});
	const { error } = await runOperation(sandbox, CREATE, [{}], { fields: CREATE.fields });
	expect(error?.message).toContain('It costs more than the highest price that is set');
	expect(error?.description).toContain('Too expensive');
	expect(error?.description).toContain('code 30010');
});

describe('nobody is called twice', () => {
	const ONCE: Fault[] = [
		{ kind: 'status', status: 500, retryAfter: '0' },
		{ kind: 'status', status: 502, shape: 'html', carriedOut: true },
		{ kind: 'status', status: 503, retryAfter: '0', carriedOut: true },
		{ kind: 'status', status: 504, shape: 'empty' },
		{ kind: 'resetAfter' },
		{ kind: 'resetMidway' },
		{ kind: 'hang', carriedOut: true },
		{ kind: 'html', carriedOut: true },
		{ kind: 'truncated', carriedOut: true },
		{ kind: 'emptyObject', carriedOut: true },
		{ kind: 'body', status: 204, body: '' },
	];

	it('where the answer got lost, and the error says where to look', async () => {
		const { sandbox } = given;
		ONCE.forEach((fault, index) => sandbox.faults.add({ after: index, times: 1, fault }));
		const items = [...ONCE.keys()].map((index) => ({ to: number(index) }));
		const run = { fields: byNumber, timeout: SHORT_TIMEOUT, onError } as const;
		const { errorOutput, errorTickets } = await runOperation(sandbox, CREATE, items, run);
		expect(errorTickets).toEqual(ticketsFor(ONCE.length));
		errorOutput.forEach(({ json, error }) => {
			expect(json.error).toMatch(
				/, but the call may have been made \(see Call: Get Many, with the filter To\)$/,
			);
			expect(error?.description).toMatch(/^Check before retrying/);
			expect(error?.description).not.toMatch(/try again/i);
		});
		expect(sandbox.requests).toHaveLength(ONCE.length);
	});

	it('by Retry On Fail: neither where it worked, nor where it may have', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ after: 1, times: 1, fault: { kind: 'resetAfter' } });
		sandbox.faults.add({ after: 2, times: 1, fault: { kind: 'status', status: 400 } });
		const items = [0, 1, 2].map((index) => ({ to: number(index) }));
		const { error } = await runOperation(sandbox, CREATE, items, {
			...{ fields: byNumber, retry: { maxTries: 3 } },
		});
		expect(error?.message).toMatch(/broke before a response came, but the call may have been made/);
		const called = requestsOf(sandbox, 'POST').map(
			({ form }) => form.find(([name]) => name === 'To')![1],
		);
		expect(called.sort()).toEqual([number(0), number(1), number(2), number(2)]);
		expect(sandbox.calls.size).toBe(3);
	});

	it('and what failed for want of a call is tried again', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ after: 1, times: 1, fault: { kind: 'status', status: 400 } });
		const items = [{ to: TO }, { to: TO }];
		const run = { fields: byNumber, retry: { maxTries: 2 } };
		const { tickets } = await runOperation(sandbox, CREATE, items, run);
		expect(tickets).toEqual(ticketsFor(2));
		expect(sandbox.calls.size).toBe(2);
	});

	it('but after 429, which says that it was not', async () => {
		const { sandbox } = given;
		const fault: Fault = { kind: 'status', status: 429, retryAfter: '0' };
		sandbox.faults.add({ times: 2, fault });
		const { tickets } = await runOperation(sandbox, CREATE, [{}, {}], { fields: CREATE.fields });
		expect(tickets).toEqual(ticketsFor(2));
		expect(sandbox.requests).toHaveLength(4);
		expect(sandbox.calls.size).toBe(2);
	});
});
