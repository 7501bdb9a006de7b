/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../../../sandbox';
import { givenRecordings, update } from '../../support/recordingUpdate';
import { OWN_TIMEOUT, SHORT_TIMEOUT } from '../../support/runOperation';
import { requestsOf, statusesOf, useSandbox } from '../../support/sandbox';

const given = useSandbox();
const SHORT = { timeout: SHORT_TIMEOUT };

const PASSING_FAULTS: Fault[] = [
	{ kind: 'status', status: 429, retryAfter: '1' },
	{ kind: 'status', status: 429 },
	{ kind: 'status', status: 502, shape: 'html' },
	{ kind: 'status', status: 503, shape: 'empty' },
	{ kind: 'status', status: 504, shape: 'truncated' },
	{ kind: 'hang' },
	{ kind: 'drip', everyMs: 50 },
	{ kind: 'reset' },
	{ kind: 'resetAfter' },
];

describe('a fault that passes', () => {
	it('costs one more request, and the item succeeds', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, PASSING_FAULTS.length);
		PASSING_FAULTS.forEach((fault, index) =>
			sandbox.faults.add({ method: 'POST', path: recordings[index].sid, times: 1, fault }),
		);
		const { error, tickets } = await update(sandbox, recordings, SHORT);
		expect(error).toBeUndefined();
		expect(tickets).toEqual(recordings.map((_, index) => `T${index}`));
		expect(statusesOf(sandbox, recordings)).toEqual(recordings.map(() => 'paused'));
		recordings.forEach(({ sid }) => {
			expect(sandbox.requests.filter(({ path }) => path.endsWith(sid))).toHaveLength(2);
		});
	});

	it('is waited out as long as Retry-After says, in seconds or as a date', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		const inThreeSeconds = new Date(Date.now() + 3000).toUTCString();
		['2', inThreeSeconds].forEach((retryAfter, index) =>
			sandbox.faults.add({
				path: recordings[index].sid,
				times: 1,
				fault: { kind: 'status', status: 503, retryAfter },
			}),
		);
		await update(sandbox, recordings, SHORT);
		for (const { sid } of recordings) {
			const [first, second] = sandbox.requests.filter(({ path }) => path.endsWith(sid));
			expect(second.at - first.at).toBeGreaterThanOrEqual(1900);
			expect(second.at - first.at).toBeLessThan(5000);
		}
	});

	it('succeeds without another try where the update had happened before the answer got lost', async () => {
		const { sandbox } = given;
		sandbox.behaviour.repeatedUpdate = 'refused409';
		const recordings = givenRecordings(sandbox, 2);
		sandbox.faults.add({ method: 'POST', times: 2, fault: { kind: 'resetAfter' } });
		const { output } = await update(sandbox, recordings, SHORT);
		expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
	});
});

describe('a fault that stays', () => {
	it('fails after five attempts, further and further apart', async () => {
		const { sandbox } = given;
		const faults: Array<[Fault, RegExp]> = [
			[{ kind: 'hang' }, /^127\.0\.0\.1:\d+ did not answer within 0\.8 seconds$/],
			[{ kind: 'drip', everyMs: 50 }, /^127\.0\.0\.1:\d+ did not answer within 0\.8 seconds$/],
			[{ kind: 'reset' }, /^The connection to 127\.0\.0\.1:\d+ broke before a response came$/],
		];
		const recordings = givenRecordings(sandbox, faults.length + 1);
		faults.forEach(([fault], index) => sandbox.faults.add({ path: recordings[index].sid, fault }));
		const { tickets, errorTickets, errorOutput } = await update(sandbox, recordings, {
			...SHORT,
			onError: 'continueErrorOutput',
		});
		expect(tickets).toEqual(['T3']);
		expect(errorTickets).toEqual(['T0', 'T1', 'T2']);
		faults.forEach(([, message], index) => {
			expect(errorOutput[index].json.error).toMatch(message);
			const attempts = requestsOf(sandbox, 'POST').filter(({ path }) =>
				path.endsWith(recordings[index].sid),
			);
			expect(attempts).toHaveLength(5);
			const pauses = attempts.slice(1).map(({ at }, before) => at - attempts[before].at);
			expect(pauses[3]).toBeGreaterThan(pauses[0]);
		});
	});

	it('is no failure where the recording is paused all the same', async () => {
		const { sandbox } = given;
		const recordings = givenRecordings(sandbox, 2);
		sandbox.faults.add({ method: 'POST', fault: { kind: 'resetAfter' } });
		const { output } = await update(sandbox, recordings, SHORT);
		expect(output.map(({ json }) => json.status)).toEqual(['paused', 'paused']);
	});

	it('tells that nobody listens at the Space URL', async () => {
		const { sandbox } = given;
		const { error } = await update(sandbox, givenRecordings(sandbox, 2), {
			credentials: { ...sandbox.credentials, spaceUrl: 'http://127.0.0.1:9' },
		});
		expect(error?.message).toBe('127.0.0.1:9 refused the connection');
		expect(error?.description).toContain('Check the Space URL');
	});
});

it('one attempt waits 10 seconds unless the user sets a timeout', async () => {
	const { sandbox } = given;
	const recordings = givenRecordings(sandbox, 2);
	sandbox.faults.add({ times: 2, fault: { kind: 'hang' } });
	await update(sandbox, recordings, { fields: OWN_TIMEOUT });
	const [first, , retried] = sandbox.requests;
	expect(retried.at - first.at).toBeGreaterThan(9_900);
	expect(retried.at - first.at).toBeLessThan(12_000);
});

describe('a redirect', () => {
	let stranger: Server;
	const strangersRequests: string[] = [];
	beforeAll(async () => {
		stranger = createServer((request, response) => {
			strangersRequests.push(`${request.method} ${request.url}`);
			response.setHeader('content-type', 'application/json').end('{"status":"paused"}');
		});
		await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
	});
	afterAll(() => stranger.close());

	it.each([301, 302, 303, 307, 308])(
		'is not followed, nor taken for a pause: %i',
		async (status) => {
			const { sandbox } = given;
			const recordings = givenRecordings(sandbox, 2);
			const location = `http://localhost:${(stranger.address() as AddressInfo).port}/elsewhere`;
			sandbox.faults.add({ fault: { kind: 'redirect', status, location } });
			const { errorOutput } = await update(sandbox, recordings, { onError: 'continueErrorOutput' });
			expect(errorOutput.map(({ json }) => json.error)).toEqual(
				Array(2).fill('SignalWire answered with a redirect, which is not followed'),
			);
			expect(strangersRequests).toEqual([]);
			expect(statusesOf(sandbox, recordings)).toEqual(['in-progress', 'in-progress']);
		},
	);
});

describe('a credential that is restricted to some domains', () => {
	const restricted = (allowedDomains: string) => ({
		...given.sandbox.credentials,
		allowedHttpRequestDomains: 'domains',
		allowedDomains,
	});

	it('works when the Space is among them', async () => {
		const { sandbox } = given;
		const { tickets } = await update(sandbox, givenRecordings(sandbox, 2), {
			credentials: restricted('example.com, 127.0.0.1'),
		});
		expect(tickets).toEqual(['T0', 'T1']);
	});

	it('otherwise names the host to add', async () => {
		const { sandbox } = given;
		const { error } = await update(sandbox, givenRecordings(sandbox, 2), {
			credentials: restricted('example.com'),
		});
		expect(error?.message).toMatch(/credential does not allow requests to 127\.0\.0\.1/);
		expect(error?.description).toContain('to Allowed Domains');
		expect(sandbox.requests).toEqual([]);
	});
});
