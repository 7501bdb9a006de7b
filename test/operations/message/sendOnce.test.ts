import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../../../sandbox';
import { message } from '../../support/operations';
import { runOperation, SHORT_TIMEOUT, ticketsFor } from '../../support/runOperation';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const SEND = message.operations.send;

const fields = { ...SEND.fields, message: '={{ $json.text }}' };

const itemsFor = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({ text: `Message ${index}` }));

const textsSent = () =>
	given.sandbox.requests.map(({ form }) => form.find(([name]) => name === 'Body')![1]).sort();

const LOST: Array<[string, Fault]> = [
	['its answer gets lost', { kind: 'resetAfter' }],
	['its answer takes too long', { kind: 'hang', carriedOut: true }],
	['a gateway answers in its place', { kind: 'status', status: 502, shape: 'html' }],
	['the answer says nothing', { kind: 'empty', carriedOut: true }],
];

describe.each(LOST)('a message of which %s', (_, fault) => {
	it('is not sent again, and the error says where to look', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ method: 'POST', times: 1, fault });
		const run = { fields, timeout: SHORT_TIMEOUT, onError: 'continueErrorOutput' } as const;
		const { errorOutput, tickets } = await runOperation(sandbox, SEND, itemsFor(2), run);
		expect(textsSent()).toEqual(['Message 0', 'Message 1']);
		expect([errorOutput.length, tickets.length]).toEqual([1, 1]);
		expect(errorOutput[0].json.error).toMatch(
			/, but the message may have been sent \(see Message: Get Many\)$/,
		);
		expect(errorOutput[0].error?.description).toMatch(/^Check before retrying/);
	});

	it('is not sent again by Retry On Fail, nor are those that were', async () => {
		const { sandbox } = given;
		sandbox.faults.add({ method: 'POST', times: 1, fault });
		const run = { fields, timeout: SHORT_TIMEOUT, retry: { maxTries: 3 } };
		const { error } = await runOperation(sandbox, SEND, itemsFor(3), run);
		expect(error).toBeDefined();
		expect(textsSent()).toEqual(['Message 0', 'Message 1', 'Message 2']);
	});
});

it('is sent again by Retry On Fail where it was refused, and the others are not', async () => {
	const { sandbox } = given;
	sandbox.faults.add({ method: 'POST', times: 1, fault: { kind: 'status', status: 400 } });
	const { error, tickets } = await runOperation(sandbox, SEND, itemsFor(3), {
		fields,
		retry: { maxTries: 3 },
	});
	expect(error).toBeUndefined();
	expect(tickets).toEqual(ticketsFor(3));
	expect(sandbox.requests).toHaveLength(4);
	expect(sandbox.messages.size).toBe(3);
});

it('sends two items that are alike, each once', async () => {
	const { tickets } = await runOperation(given.sandbox, SEND, [{ text: 'x' }, { text: 'x' }], {
		fields,
	});
	expect(tickets).toEqual(ticketsFor(2));
	expect(textsSent()).toEqual(['x', 'x']);
});

it('is sent again after 429, until it is accepted', async () => {
	const { sandbox } = given;
	const fault: Fault = { kind: 'status', status: 429, retryAfter: '0' };
	sandbox.faults.add({ method: 'POST', times: 2, fault });
	const { tickets } = await runOperation(sandbox, SEND, itemsFor(2), { fields });
	expect(tickets).toEqual(ticketsFor(2));
	expect(sandbox.messages.size).toBe(2);
	expect(sandbox.requests).toHaveLength(4);
});
