import { givenSandbox } from './given';

const given = givenSandbox();

it('hangs up, which completes the recordings', async () => {
	const { client } = given;
	const { call, recording } = client.liveRecording();
	const { status, json } = await client.post(`/Calls/${call.sid}.json`, 'Status=completed');
	expect([status, json.status]).toEqual([200, 'completed']);
	expect(json).toEqual(call);
	expect([60, 61]).toContain(call.duration);
	expect([30, 31]).toContain(recording.duration);
	expect([recording.status, recording.end_time]).toEqual(['completed', call.end_time]);
});

it.each(['queued', 'ringing'])('cancels a call that is %s', async (status) => {
	const call = given.sandbox.addCall({ status });
	const reply = await given.client.post(`/Calls/${call.sid}`, 'Status=canceled');
	expect(reply).toMatchObject({ status: 200, json: { status: 'canceled', duration: 0 } });
});

it('keeps what a call was told to do', async () => {
	const { client, sandbox } = given;
	const { sid } = sandbox.addCall();
	const form = new URLSearchParams({
		Url: 'https://crm.example/laml',
		Method: 'GET',
		FallbackUrl: 'https://crm.example/fallback',
		FallbackMethod: 'POST',
		StatusCallback: 'https://crm.example/status',
	});
	const reply = await client.post(`/Calls/${sid}`, form.toString());
	expect(reply).toMatchObject({ status: 200, json: { sid, status: 'in-progress' } });
	expect((await client.post(`/Calls/${sid}`, 'StatusCallbackMethod=GET')).status).toBe(200);
	expect((await client.post(`/Calls/${sid}`, '')).status).toBe(200);
	const instructions = { ...Object.fromEntries(form), StatusCallbackMethod: 'GET' };
	expect(sandbox.callInstructions.get(sid)).toEqual(instructions);
});

it.each([
	['completed', 'Status=completed', 10000],
	['canceled', 'Status=canceled', 10000],
	['busy', 'Url=https://crm.example', 10000],
	['in-progress', 'Status=canceled', 10000],
	['in-progress', 'Status=in-progress', 10000],
	['in-progress', 'Status=Completed', 10000],
	['in-progress', 'Record=true', 10000],
	['in-progress', 'Url=/laml', 21402],
	['in-progress', 'Url=https://', 21402],
	['in-progress', 'FallbackUrl=mailto:me@crm.example', 21402],
	['in-progress', 'StatusCallback=', 21402],
	['in-progress', 'Method=get', 13221],
	['in-progress', 'FallbackMethod=PUT', 13221],
	['in-progress', 'StatusCallbackMethod=', 13221],
	['ringing', 'Url=https://crm.example', 21220],
])('refuses for a call that is %s: %s', async (status, form, code) => {
	const call = given.sandbox.addCall({ status });
	const reply = await given.client.post(`/Calls/${call.sid}`, form);
	expect(reply).toMatchObject({ status: 400, json: { code } });
	expect(call.status).toBe(status);
	expect(given.sandbox.callInstructions.size).toBe(0);
});

it('knows its own calls only', async () => {
	const unknown = '/Calls/8f8f8f8f-1111-4222-8333-444444444444';
	expect((await given.client.post(unknown, 'Status=completed')).status).toBe(404);
	const { sid } = given.sandbox.addCall();
	const reply = await given.client.send(`/Calls/${sid}`, { method: 'PATCH' });
	expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, POST, DELETE']);
});

it.each([
	['ignored', 'in-progress'],
	['falseConfirmation', 'completed'],
] as const)('can be %s', async (kind, shown) => {
	const call = given.sandbox.addCall();
	given.sandbox.faults.add({ fault: { kind } });
	const reply = await given.client.post(`/Calls/${call.sid}`, 'Status=completed');
	expect([reply.status, reply.json.status]).toEqual([200, shown]);
	expect(call.status).toBe('in-progress');
});
