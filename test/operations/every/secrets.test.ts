/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Fault } from '../../../sandbox';
import { failFor } from '../../support/failFor';
import { OPERATION_ROWS, recording, type TestedOperation } from '../../support/operations';
import { useSandbox } from '../../support/sandbox';

const given = useSandbox();
const logFile = join(mkdtempSync(join(tmpdir(), 'signalwire-log-')), 'n8n.log');
let support: typeof import('../../support/runOperation');

// n8n reads where its log goes when it is loaded, so that nothing above may load it.
beforeAll(async () => {
	Object.assign(process.env, {
		N8N_LOG_LEVEL: 'debug',
		N8N_LOG_OUTPUT: 'file',
		N8N_LOG_FILE_LOCATION: logFile,
	});
	support = await import('../../support/runOperation');
	const { Container } = await import('@n8n/di');
	const { Logger } = await import('@n8n/backend-common');
	Container.get(Logger);
});

const everything = (value: unknown) =>
	inspect(value, { depth: 30, showHidden: true, maxStringLength: null });

/** What must not show, and a text that repeats all of it. */
function givenSecrets() {
	const { projectId, apiToken, signingKey } = given.sandbox.credentials;
	const basic = Buffer.from(`${projectId}:${apiToken}`).toString('base64');
	const echo = `You sent Authorization: Basic ${basic}, which is ${apiToken} (${signingKey})`;
	return { secrets: [apiToken, signingKey, basic], echo };
}

const faultsWith = (echo: string): Fault[] => [
	{ kind: 'status', status: 400, message: echo },
	{ kind: 'status', status: 500, shape: 'html', message: echo },
	{ kind: 'body', status: 422, body: JSON.stringify({ errors: [echo] }) },
];

/** Expects that no secret shows in any On Error mode, nor in n8n's log. */
async function expectNoSecret(operation: TestedOperation, faults: Fault[], secrets: string[]) {
	const { sandbox } = given;
	const failed = faults.map((fault) => failFor(sandbox, operation, fault).item);
	const items = [...failed, operation.add(sandbox)];
	const run = { fields: operation.fields, timeout: support.SHORT_TIMEOUT };
	const results = await Promise.all(
		support.ON_ERROR_MODES.map(
			async (onError) => await support.runOperation(sandbox, operation, items, { ...run, onError }),
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
}

describe('no secret shows in any output, error or log, even where SignalWire repeats it', () => {
	it('whatever goes wrong', async () => {
		const { secrets, echo } = givenSecrets();
		const faults: Fault[] = [
			...faultsWith(echo),
			{ kind: 'status', status: 401, message: echo },
			{ kind: 'body', status: 404, body: echo, contentType: 'text/plain' },
			{ kind: 'redirect', status: 302, location: `http://127.0.0.1:9/?token=${secrets[0]}` },
			{ kind: 'reset' },
			{ kind: 'hang' },
			{ kind: 'html' },
		];
		await expectNoSecret(recording.operations.update, faults, secrets);
	});

	it.each(OPERATION_ROWS)('%s', async (_, operation) => {
		const { secrets, echo } = givenSecrets();
		await expectNoSecret(operation, faultsWith(echo), secrets);
	});
});

it('a token that was pasted into the wrong field does not show in the message', async () => {
	const { sandbox } = given;
	const { apiToken } = sandbox.credentials;
	const item = { callSid: apiToken, recordingSid: apiToken };
	const { update } = recording.operations;
	const { error } = await support.runOperation(sandbox, update, [item, item]);
	expect(error?.message).toContain('but got "***"');
	expect(everything(error)).not.toContain(apiToken);
});
