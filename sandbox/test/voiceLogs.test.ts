import { randomUUID } from 'node:crypto';

import { basic } from './client';
import { givenSandbox } from './given';

const given = givenSandbox();

/** Asks the native API, whose paths name no account. */
async function native(path: string, init: RequestInit = {}) {
	const { status, text } = await given.client.send(`${given.sandbox.origin}${path}`, init);
	return { status, body: JSON.parse(text) as unknown };
}

it('has a log for each call', async () => {
	const { sandbox } = given;
	const parent = sandbox.addCall();
	const call = sandbox.addCall({ parent_call_sid: parent.sid, status: 'completed', duration: 61 });
	expect(await native(`/api/voice/logs/${call.sid.toUpperCase()}`)).toEqual({
		status: 200,
		body: {
			id: call.sid,
			from: call.from,
			to: call.to,
			direction: 'inbound',
			status: 'completed',
			type: 'laml_call',
			source: 'laml',
			url: `${given.client.account}/Calls/${call.sid}`,
			charge: 0,
			charge_details: [],
			duration: 61,
			duration_ms: 61_000,
			billing_ms: 120_000,
			parent_id: parent.sid,
			created_at: new Date(call.date_created).toISOString(),
		},
	});
	const { body } = await native(`/api/voice/logs/${parent.sid}`);
	expect(body).toMatchObject({ status: 'in-progress', duration: null, parent_id: null });
});

it('tells what happened to a call', async () => {
	const { sandbox } = given;
	const call = sandbox.addCall();
	const added = sandbox.addCallEvent(call, { name: 'calling_call_record', details: { a: [1] } });
	sandbox.addCallEvent(sandbox.addCall());
	const names = async () => {
		const { body } = await native(`/api/voice/logs/${call.sid}/events`);
		return (body as { data: Array<{ name: string }> }).data;
	};
	expect(await names()).toMatchObject([
		{
			name: 'calling_call_initiated',
			level: 'info',
			event_at: new Date(call.date_created).toISOString(),
			details: {},
			project_id: sandbox.projectId,
			log_id: call.sid,
		},
		{ name: 'calling_call_answered' },
		added,
	]);
	sandbox.hangUp(call.sid);
	expect((await names()).map(({ name }) => name)).toContain('calling_call_ended');
});

it.each(['', '/events'])('refuses as the native APIs do: %p', async (suffix) => {
	const path = `/api/voice/logs/${given.sandbox.addCall().sid}${suffix}`;
	const refused = (status: number, error: string) => ({ status, body: { error } });
	const authorization = basic(given.sandbox.projectId, 'PTwrong');
	expect(await native(path, { headers: { authorization } })).toEqual(refused(401, 'Unauthorized'));
	given.sandbox.addToken('PTmessages', ['messaging']);
	const messages = { headers: { authorization: basic(given.sandbox.projectId, 'PTmessages') } };
	expect((await native(path, messages)).status).toBe(401);
	given.sandbox.behaviour.missingScope = 403;
	expect(await native(path, messages)).toEqual(refused(403, 'Forbidden'));
	const unknown = `/api/voice/logs/${randomUUID()}${suffix}`;
	expect(await native(unknown)).toEqual(refused(404, 'Not Found'));
	expect(await native(`/api/voice/logs/7${suffix}`)).toEqual(refused(400, 'Bad Request'));
	expect(await native(`${path}?page_size=5`)).toEqual(refused(400, 'Bad Request'));
	expect((await native(`${path}.json`)).status).toBeGreaterThanOrEqual(400);
	expect((await native(path, { method: 'POST' })).status).toBe(405);
});
