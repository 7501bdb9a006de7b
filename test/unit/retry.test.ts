/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { getEventListeners } from 'node:events';
import { parseRetryAfter, pauseBeforeRetry, wait } from '../../nodes/SignalWire/transport/retry';

const NOON = Date.parse('Tue, 25 Sep 2018 12:00:00 GMT');

async function timeOf(work: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

describe('parseRetryAfter', () => {
	it.each([
		['0', 0],
		['1', 1000],
		[' 7 ', 7000],
		['007', 7000],
		['0.25', 250],
		['1.5', 1500],
		['30', 30_000],
	])('takes %j for seconds', (header, milliseconds) => {
		expect(parseRetryAfter(header, NOON)).toBe(milliseconds);
	});

	it.each([
		['Tue, 25 Sep 2018 12:00:05 GMT', 5000],
		['Tuesday, 25-Sep-18 12:00:05 GMT', 5000],
		['Tue, 25 Sep 2018 14:00:05 +0200', 5000],
		['2018-09-25T12:00:05Z', 5000],
		['Tue, 25 Sep 2018 12:00:00 GMT', 0],
		['Tue, 25 Sep 2018 11:59:59 GMT', 0],
		['Thu, 01 Jan 1970 00:00:00 GMT', 0],
	])('takes %j for a date', (header, milliseconds) => {
		expect(parseRetryAfter(header, NOON)).toBe(milliseconds);
	});

	it.each([
		['31'],
		['86400'],
		['9'.repeat(400)],
		['Tue, 25 Sep 2018 12:00:31 GMT'],
		['Fri, 31 Dec 9999 23:59:59 GMT'],
	])('waits for 30 seconds at most, whatever %s asks for', (header) => {
		expect(parseRetryAfter(header, NOON)).toBe(30_000);
	});

	it.each([
		[undefined],
		[null],
		[''],
		['   '],
		['soon'],
		['5s'],
		['1e3'],
		['NaN'],
		['Tue, 99 Sep 2018 12:00:00 GMT'],
		['120, 120'],
		[['5']],
		[{}],
	])('takes %j for no answer', (header) => {
		expect(parseRetryAfter(header, NOON)).toBeUndefined();
	});

	it.each([['-1'], ['-5'], ['+5'], ['2,5'], ['1 2'], ['1.5.2'], ['retry after 5']])(
		'does not take %j for a date that is over',
		(header) => {
			expect(parseRetryAfter(header, NOON)).toBeUndefined();
		},
	);

	it('counts from now', () => {
		const inFiveSeconds = new Date(Date.now() + 5000).toUTCString();
		const milliseconds = parseRetryAfter(inFiveSeconds)!;
		expect(milliseconds).toBeGreaterThan(3500);
		expect(milliseconds).toBeLessThanOrEqual(5000);
	});
});

describe('pauseBeforeRetry', () => {
	it.each([
		[1, 250, 500],
		[2, 500, 1000],
		[3, 1000, 2000],
		[4, 2000, 4000],
	])('after attempt %i is between %i and %i ms, not always the same', (attempts, least, most) => {
		const pauses = Array.from({ length: 200 }, () => pauseBeforeRetry(attempts));
		expect(Math.min(...pauses)).toBeGreaterThanOrEqual(least);
		expect(Math.max(...pauses)).toBeLessThanOrEqual(most);
		expect(new Set(pauses).size).toBeGreaterThan(100);
		expect(Math.max(...pauses) - Math.min(...pauses)).toBeGreaterThan((most - least) / 2);
	});

	it('is what SignalWire asks for', () => {
		expect(pauseBeforeRetry(1, '7')).toBe(7000);
		expect(pauseBeforeRetry(4, '0')).toBe(0);
		expect(pauseBeforeRetry(1, '3600')).toBe(30_000);
	});

	it('is its own where SignalWire asks for nothing readable', () => {
		expect(pauseBeforeRetry(2, 'soon')).toBeGreaterThanOrEqual(500);
		expect(pauseBeforeRetry(2, undefined)).toBeGreaterThanOrEqual(500);
	});
});

describe('wait', () => {
	it('lasts as long as it is told', async () => {
		const milliseconds = await timeOf(async () => await wait(60));
		expect(milliseconds).toBeGreaterThanOrEqual(58);
		expect(milliseconds).toBeLessThan(1000);
	});

	it('ends at once when the execution is cancelled', async () => {
		const execution = new AbortController();
		const milliseconds = await timeOf(async () => {
			const waiting = wait(2000, execution.signal);
			await wait(20);
			execution.abort();
			await waiting;
		});
		expect(milliseconds).toBeLessThan(1000);
	});

	it('does not begin after the execution was cancelled', async () => {
		const milliseconds = await timeOf(async () => await wait(2000, AbortSignal.abort()));
		expect(milliseconds).toBeLessThan(1000);
	});

	it('leaves no listener on the signal, neither in time nor cancelled', async () => {
		const execution = new AbortController();
		await wait(1, execution.signal);
		expect(getEventListeners(execution.signal, 'abort')).toHaveLength(0);

		const waiting = wait(2000, execution.signal);
		expect(getEventListeners(execution.signal, 'abort')).toHaveLength(1);
		execution.abort();
		await waiting;
		expect(getEventListeners(execution.signal, 'abort')).toHaveLength(0);
	});
});
