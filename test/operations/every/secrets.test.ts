/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Fault, Sandbox } from '../../../sandbox';

const logFile = join(mkdtempSync(join(tmpdir(), 'signalwire-log-')), 'n8n.log');
let given: typeof import('../../support/given');
let sandbox: Sandbox;

beforeAll(async () => {
	Object.assign(process.env, {
		N8N_LOG_LEVEL: 'debug',
		N8N_LOG_OUTPUT: 'file',
		N8N_LOG_FILE_LOCATION: logFile,
	});
	given = await import('../../support/given');
	const { Container } = await import('@n8n/di');
	const { Logger } = await import('@n8n/backend-common');
	Container.get(Logger);
	const { startSandbox } = await import('../../../sandbox');
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const everything = (value: unknown) =>
	inspect(value, { depth: 30, showHidden: true, maxStringLength: null });

it('no secret shows in any output, error or log, even where SignalWire repeats it', async () => {
	const { projectId, apiToken, signingKey } = sandbox.credentials;
	const basic = Buffer.from(`${projectId}:${apiToken}`).toString('base64');
	const secrets = [apiToken, signingKey, basic];
	const echo = `You sent Authorization: Basic ${basic}, which is ${apiToken} (${signingKey})`;
	const faults: Fault[] = [
		{ kind: 'status', status: 400, message: echo },
		{ kind: 'status', status: 401, message: echo },
		{ kind: 'status', status: 500, shape: 'html', message: echo },
		{ kind: 'body', status: 422, body: JSON.stringify({ errors: [echo] }) },
		{ kind: 'body', status: 404, body: echo, contentType: 'text/plain' },
		{ kind: 'redirect', status: 302, location: `http://127.0.0.1:9/?token=${apiToken}` },
		{ kind: 'reset' },
		{ kind: 'hang' },
		{ kind: 'html' },
	];
	const recordings = given.givenRecordings(sandbox, faults.length + 1);
	faults.forEach((fault, index) => sandbox.faults.add({ path: recordings[index].sid, fault }));

	const modes = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;
	const results = await Promise.all(
		modes.map(
			async (onError) =>
				await given.update(sandbox, recordings, {
					onError,
					parameters: given.updateParameters(given.SHORT_ATTEMPTS),
				}),
		),
	);
	for (const { run } of results) {
		const shown = everything(run) + JSON.stringify(run);
		expect(shown).toContain('***');
		for (const secret of secrets) expect(shown).not.toContain(secret);
	}
	const logged = await readFile(logFile, 'utf8');
	expect(logged).toContain('SignalWire');
	for (const secret of secrets) expect(logged).not.toContain(secret);
});

it('a token that was pasted into the wrong field does not show in the message', async () => {
	const { apiToken } = sandbox.credentials;
	const items = [
		{ ticket: 'T0', call: apiToken, recording: apiToken },
		{ ticket: 'T1', call: apiToken, recording: apiToken },
	];
	const { error } = await given.update(sandbox, [], { items });
	expect(error?.message).toContain('but got "***"');
	expect(everything(error)).not.toContain(apiToken);
});
