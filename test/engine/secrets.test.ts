/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { inspect } from 'node:util';
import type { Fault, Sandbox } from '../sandbox';

let logged = '';
let given: typeof import('./given');
let sandbox: Sandbox;

beforeAll(async () => {
	process.env.N8N_LOG_LEVEL = 'debug';
	const keep = (text: unknown) => {
		logged += String(text);
		return true;
	};
	jest.spyOn(process.stdout, 'write').mockImplementation(keep);
	jest.spyOn(process.stderr, 'write').mockImplementation(keep);
	jest.spyOn(console, 'log').mockImplementation((...texts) => void keep(texts.join(' ')));
	given = await import('./given');
	const { startSandbox } = await import('../sandbox');
	sandbox = await startSandbox();
});
afterAll(async () => {
	await sandbox.close();
	jest.restoreAllMocks();
});

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

	for (const onError of ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const) {
		const result = await given.update(sandbox, recordings, { onError });
		const shown = everything(result.run) + JSON.stringify(result.run);
		expect(shown).toContain('***');
		for (const secret of secrets) expect(shown).not.toContain(secret);
	}
	expect(logged).toContain('SignalWire');
	for (const secret of secrets) expect(logged).not.toContain(secret);
}, 60_000);

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
