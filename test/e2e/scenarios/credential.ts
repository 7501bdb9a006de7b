/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { findFreePort } from '../../../local/n8n/ports';
import { executionOf } from '../support/execution';
import { activateSteps } from '../support/webhookWorkflow';
import { addRunning, pauseOne } from './onError';
import type { Play } from './play';

const WITHOUT_VOICE = 'PTwithoutVoice';

/** The test of a credential, and what an operation says of a token that may not do it. */
export const credentialTest: Play = async ({ scenario }, { n8n, sandbox }) => {
	const create = async (changes: object) => {
		const data = { ...sandbox.credentials, ...changes };
		const credential = { name: 'Tested', type: 'signalWireApi', data };
		const { id } = await n8n.api.request<{ id: string }>('POST', '/credentials', credential);
		return { id, ...credential };
	};
	const test = async (changes: object) => {
		const credentials = await create(changes);
		return await n8n.api.request<{ status: string; message: string }>('POST', '/credentials/test', {
			credentials,
		});
	};

	await scenario('credential test: a good one passes', async () => {
		deepEqual(await test({}), { status: 'OK', message: 'Connection successful!' });
	});

	await scenario('credential test: a wrong token fails, and is not shown', async () => {
		const { status, message } = await test({ apiToken: 'PTwrong' });
		equal(status, 'Error');
		// n8n 1 has words of its own for a 401.
		match(message, /rejected the API token.*Project ID.*API Token|check your credentials/);
		ok(!message.includes('PTwrong'), message);
	});

	await scenario(
		'credential test: passes without a scope, and the operation names it',
		async () => {
			sandbox.reset();
			sandbox.addToken(WITHOUT_VOICE, ['messaging']);
			const changes = { apiToken: WITHOUT_VOICE };
			equal((await test(changes)).status, 'OK');
			const { id, call } = await activateSteps(
				n8n,
				'Without the scope Voice',
				[{ name: 'pause', node: { parameters: pauseOne } }],
				await create(changes),
			);
			const item = addRunning(sandbox);
			equal((await call('pause', [item, addRunning(sandbox)])).status, 500);
			const { error } = await executionOf(n8n, id);
			match(`${error?.message} ${error?.description}`, /the Voice scope/);
			equal(sandbox.recordings.get(item.recordingSid)?.status, 'in-progress');
		},
	);

	await scenario('credential test: a Space that cannot be reached', async () => {
		const spaceUrl = `http://127.0.0.1:${await findFreePort(0)}`;
		const { status, message } = await test({ spaceUrl });
		equal(status, 'Error');
		ok(!message.includes(sandbox.apiToken), message);
		return message;
	});
};
