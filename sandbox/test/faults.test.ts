import type { ErrorShape, Fault } from '../index';
import { givenSandbox } from './given';

const given = givenSandbox();

/** Pauses a fresh recording under a fault. */
async function pauseUnder(fault: Fault) {
	const { path, recording } = given.client.liveRecording();
	given.sandbox.faults.add({ fault });
	return { reply: await given.client.post(path, 'Status=paused'), recording };
}

it.each<[ErrorShape, RegExp, string | null]>([
	['A', /^\{"code":10000,"message":"m","more_info":"https.*","status":422\}$/, 'json'],
	['B', /^\{"errors":\[\{"code":"10000","message":"m","more_info"/, 'json'],
	['C', /^\{"errors":\["m"\]\}$/, 'json'],
	['D', /^\{"type":"validation_error","code":"10000","message":"m","attribute"/, 'json'],
	['E', /^\{"code":"10000","message":"m","more_info".*"status":422\}$/, 'json'],
	['nativeError', /^\{"error":"m"\}$/, 'json'],
	['nativeErrorsDetail', /^\{"errors":\[\{"detail":"m","status":"422"/, 'json'],
	['nativeErrorsAttribute', /^\{"errors":\[\{"type".*"attribute"/, 'json'],
	['html', /^<!DOCTYPE html>/, 'text/html'],
	['empty', /^$/, null],
	['truncated', /^\{"code":10000[^}]*$/, 'json'],
	['text', /^upstream error: m$/, 'text/plain'],
	['bytes', /\0/, 'octet-stream'],
])('answers a status in the shape %s', async (shape, body, type) => {
	const { reply, recording } = await pauseUnder({
		kind: 'status',
		status: 422,
		shape,
		message: 'm',
	});
	expect([reply.status, recording.status]).toEqual([422, 'in-progress']);
	expect(reply.text).toMatch(body);
	const contentType = reply.headers.get('content-type');
	if (type === null) expect(contentType).toBeNull();
	else expect(contentType).toContain(type);
});

it('sends Retry-After and other headers, with a fitting code', async () => {
	const headers = { 'x-request-id': '7' };
	const { reply } = await pauseUnder({ kind: 'status', status: 429, retryAfter: '2', headers });
	expect(reply.json.code).toBe(20429);
	expect([reply.headers.get('retry-after'), reply.headers.get('x-request-id')]).toEqual(['2', '7']);
});

it.each<[Fault, string, string]>([
	[{ kind: 'html' }, '<!DOCTYPE', 'in-progress'],
	[{ kind: 'empty' }, '', 'in-progress'],
	[{ kind: 'emptyObject' }, '{}', 'in-progress'],
	[{ kind: 'errorInSuccess' }, '{"code":20003,"message":"', 'in-progress'],
	[{ kind: 'errorInSuccess', carriedOut: true, code: 7 }, '{"code":7,', 'paused'],
	[{ kind: 'empty', carriedOut: true }, '', 'paused'],
	[{ kind: 'truncated' }, '{"sid"', 'in-progress'],
	[{ kind: 'truncated', carriedOut: true }, '{"sid"', 'paused'],
	[{ kind: 'body', body: '[]' }, '[]', 'in-progress'],
	[{ kind: 'contentType', contentType: 'text/plain' }, '{"sid"', 'paused'],
	[{ kind: 'delay', ms: 20 }, '{"sid"', 'paused'],
	[{ kind: 'ignored' }, '{"sid"', 'in-progress'],
	[{ kind: 'falseConfirmation' }, '{"sid"', 'in-progress'],
])('%j answers 200', async (fault, start, status) => {
	const { reply, recording } = await pauseUnder(fault);
	expect([reply.status, recording.status]).toEqual([200, status]);
	expect(reply.text.slice(0, start.length || undefined)).toBe(start);
	if (fault.kind === 'truncated') expect(reply.json).toBeUndefined();
	if (fault.kind === 'contentType') expect(reply.headers.get('content-type')).toBe('text/plain');
	if (fault.kind === 'ignored') expect(reply.json.status).toBe('in-progress');
	if (fault.kind === 'falseConfirmation') expect(reply.json.status).toBe('paused');
});

it('can fail after the request took effect', async () => {
	const { reply, recording } = await pauseUnder({ kind: 'status', status: 504, carriedOut: true });
	expect([reply.status, recording.status]).toEqual([504, 'paused']);
});

it.each([
	['reset', 'in-progress'],
	['resetAfter', 'paused'],
] as const)('%s breaks the connection', async (kind, status) => {
	const { path, recording } = given.client.liveRecording();
	given.sandbox.faults.add({ fault: { kind } });
	await expect(given.client.post(path, 'Status=paused')).rejects.toThrow('fetch failed');
	expect(recording.status).toBe(status);
	expect(given.sandbox.requests.at(-1)?.status).toBeUndefined();
});

it.each<Fault>([{ kind: 'hang' }, { kind: 'drip', everyMs: 10 }])(
	'%j never ends',
	async (fault) => {
		given.sandbox.faults.add({ fault });
		const request = given.client.send('/Calls', { signal: AbortSignal.timeout(150) });
		await expect(request).rejects.toThrow('aborted');
		expect(given.sandbox.requests.at(-1)?.status).toBeUndefined();
	},
);

it('redirects', async () => {
	const location = 'http://127.0.0.1:9/elsewhere';
	const { reply, recording } = await pauseUnder({ kind: 'redirect', status: 307, location });
	expect([reply.status, reply.headers.get('location')]).toEqual([307, location]);
	expect(recording.status).toBe('in-progress');
});

describe('rules', () => {
	const statuses = async (path: string, count: number) => {
		const replies = [];
		for (let i = 0; i < count; i++) replies.push((await given.client.send(path)).status);
		return replies;
	};

	it('count with after and times, the first one that is due wins', async () => {
		given.sandbox.faults.add({ after: 1, times: 1, fault: { kind: 'status', status: 503 } });
		given.sandbox.faults.add({ after: 2, times: 1, fault: { kind: 'status', status: 429 } });
		expect(await statuses('/Calls', 4)).toEqual([200, 503, 429, 200]);
	});

	it('match the method and the path; the CRM only by its path', async () => {
		given.sandbox.faults.add({ method: 'post', fault: { kind: 'status', status: 500 } });
		given.sandbox.faults.add({ path: /\/Recordings/g, fault: { kind: 'status', status: 502 } });
		expect(await statuses('/Calls', 1)).toEqual([200]);
		expect(await statuses('/Recordings', 2)).toEqual([502, 502]);
		const note = { method: 'POST', body: '{}' };
		expect((await given.client.send(`${given.sandbox.origin}/crm/notes`, note)).status).toBe(201);
		given.sandbox.faults.add({ path: '/crm', fault: { kind: 'status', status: 504 } });
		expect((await given.client.send(`${given.sandbox.origin}/crm/notes`, note)).status).toBe(504);
	});

	it('hit a share of the requests', async () => {
		given.sandbox.faults.add({ rate: 0, fault: { kind: 'status', status: 500 } });
		expect(await statuses('/Calls', 3)).toEqual([200, 200, 200]);
		given.sandbox.faults.clear();
		given.sandbox.faults.add({ rate: 0.5, fault: { kind: 'status', status: 500 } });
		expect(new Set(await statuses('/Calls', 40)).size).toBe(2);
	});
});
